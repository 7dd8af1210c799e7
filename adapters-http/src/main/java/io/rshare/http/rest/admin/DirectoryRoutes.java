package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.admin.DeleteDirectory;
import io.rshare.application.admin.DeleteMember;
import io.rshare.application.admin.DirectoryDocument;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PutDirectory;
import io.rshare.application.admin.PutMember;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Everything;
import io.rshare.http.rest.admin.Paths.OneDirectory;
import io.rshare.http.rest.admin.Paths.OneMember;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Resource directories: folders and members. */
@Factory
final class DirectoryRoutes {
  static final String DIRECTORY = "/v1/admin/directories/{directory}";
  private static final String MEMBER = DIRECTORY + "/members/{account}";
  private static final String GROUP = "Administration: resource directories";

  private final AdminCalls calls;
  private final Directories directories;
  private final PutDirectory put;
  private final DeleteDirectory delete;
  private final PutMember putMember;
  private final DeleteMember deleteMember;

  DirectoryRoutes(
      AdminCalls calls,
      Accounts accounts,
      Directories directories,
      ControlPolicies controlPolicies) {
    this.calls = calls;
    this.directories = directories;
    this.put = new PutDirectory(accounts, directories, controlPolicies);
    this.delete = new DeleteDirectory(directories, controlPolicies);
    this.putMember = new PutMember(accounts, directories, controlPolicies);
    this.deleteMember = new DeleteMember(directories, controlPolicies);
  }

  /** A part of the directories. */
  record DirectoryList(List<DirectoryDocument> directories, Optional<String> nextToken) {}

  /** A member to be moved or taken in. */
  record Placement(
      @Says("The directory, such as rd-1.") String directory,
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Folder that holds the member.") String folder) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            DIRECTORY,
            DirectoryDocument.class,
            Done.class,
            (document, call) ->
                calls.perform(put, document, account(document.managementAccount()), call))
        .says("putDirectory", GROUP, "Creates or replaces a directory.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            DIRECTORY,
            OneDirectory.class,
            DirectoryDocument.class,
            (asked, call) -> DirectoryDocument.of(directory(asked.directory())))
        .says("getDirectory", GROUP, "Reads a directory with folders and members.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            "/v1/admin/directories",
            Everything.class,
            DirectoryList.class,
            (asked, call) -> {
              Pages<DirectoryDocument> page =
                  Pages.of(
                      directories::page,
                      ResourceDirectory::id,
                      Pages.each(DirectoryDocument::of),
                      asked.maxResults(),
                      asked.nextToken());
              return new DirectoryList(page.entries(), page.nextToken());
            })
        .says("listDirectories", GROUP, "Lists directories.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            DIRECTORY,
            OneDirectory.class,
            Done.class,
            (asked, call) -> {
              directories
                  .find(asked.directory())
                  .ifPresent(
                      known -> calls.perform(delete, known.id(), known.managementAccount(), call));
              return new Done();
            })
        .says("deleteDirectory", GROUP, "Deletes a directory; its accounts stay.");
  }

  @Singleton
  Route putMember() {
    return Route.of(
            "PUT",
            MEMBER,
            Placement.class,
            Done.class,
            (asked, call) -> {
              AccountId member = account(asked.account());
              AccountId manager = directory(asked.directory()).managementAccount();
              return calls.perform(
                  putMember,
                  new PutMember.Command(asked.directory(), member, asked.folder()),
                  manager,
                  call);
            })
        .says("putMember", GROUP, "Adds an account to a directory, or moves it.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route deleteMember() {
    return Route.of(
            "DELETE",
            MEMBER,
            OneMember.class,
            Done.class,
            (asked, call) -> {
              AccountId member = account(asked.account());
              directories
                  .find(asked.directory())
                  .ifPresent(
                      known ->
                          calls.perform(
                              deleteMember,
                              new DeleteMember.Command(known.id(), member),
                              known.managementAccount(),
                              call));
              return new Done();
            })
        .says("deleteMember", GROUP, "Removes an account from a directory.");
  }

  private ResourceDirectory directory(String id) {
    return directories.find(id).orElseThrow(() -> Problem.missing("No such directory."));
  }
}
