package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.admin.Done;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.Folder;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.Removals;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Everything;
import io.rshare.http.rest.admin.Paths.OneDirectory;
import io.rshare.http.rest.admin.Paths.OneMember;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Resource directories: folders and members. */
@Factory
final class DirectoryRoutes {
  static final String DIRECTORY = "/v1/admin/directories/{directory}";
  private static final String MEMBER = DIRECTORY + "/members/{account}";
  private static final String GROUP = "Administration: resource directories";

  private final AdminWorld world;
  private final Directories directories;

  DirectoryRoutes(AdminWorld world, Directories directories) {
    this.world = world;
    this.directories = directories;
  }

  /** A folder. */
  record FolderDocument(
      @Says("r- for the root, fd- for others, and letters or digits.") String id,
      Optional<String> name,
      @Says("Parent folder; absent for the root.") Optional<String> parent) {}

  /** The place of an account in the directory. */
  record MemberDocument(String account, String folder) {}

  /** A directory. */
  record DirectoryDocument(
      @Says("rd- and letters or digits.") String directory,
      @Says("The account that manages it.") String managementAccount,
      @Says("Whether sharing inside the directory is enabled; false by default.")
          Optional<Boolean> sharingEnabled,
      @Says("All folders, the root among them.") List<FolderDocument> folders,
      @Says("All members except the management account; unchanged if omitted.")
          Optional<List<MemberDocument>> members) {}

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
            (document, call) -> {
              ResourceDirectory directory = read(document);
              world.change(
                  call,
                  before ->
                      FullAccess.with(
                          before,
                          document.members().isPresent() ? directory : kept(before, directory)));
              return new Done();
            })
        .says("putDirectory", GROUP, "Creates or replaces a directory.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            DIRECTORY,
            OneDirectory.class,
            DirectoryDocument.class,
            (asked, call) ->
                directories
                    .find(asked.directory())
                    .map(DirectoryRoutes::write)
                    .orElseThrow(() -> Problem.missing("No such directory.")))
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
                      (after, most) -> directories.page(after, most),
                      ResourceDirectory::id,
                      Pages.each(DirectoryRoutes::write),
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
              world.change(call, before -> Removals.directory(before, asked.directory()));
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
              AccountId account = account(asked.account());
              world.change(
                  call,
                  before -> {
                    ResourceDirectory directory = directory(before, asked.directory());
                    Map<AccountId, String> members = new HashMap<>(directory.members());
                    members.put(account, asked.folder());
                    return FullAccess.with(before, directory.withMembers(members));
                  });
              return new Done();
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
              AccountId account = account(asked.account());
              world.change(call, before -> Removals.member(before, asked.directory(), account));
              return new Done();
            })
        .says("deleteMember", GROUP, "Removes an account from a directory.");
  }

  /** {@code described} with the members that there are. */
  private static ResourceDirectory kept(World before, ResourceDirectory described) {
    return before
        .find(Kind.DIRECTORIES, described.id())
        .map(known -> described.withMembers(known.members()))
        .orElse(described);
  }

  static ResourceDirectory directory(World world, String id) {
    return world
        .find(Kind.DIRECTORIES, id)
        .orElseThrow(() -> Problem.missing("No such directory."));
  }

  private static ResourceDirectory read(DirectoryDocument document) {
    Map<String, Folder> folders = new HashMap<>();
    String root = "";
    for (FolderDocument folder : document.folders()) {
      var read = new Folder(folder.id(), folder.name().orElse(folder.id()), folder.parent());
      if (folders.put(folder.id(), read) != null) {
        throw Problem.malformed("folders", "Duplicate folder '" + folder.id() + "'.");
      }
      root = folder.parent().isEmpty() ? folder.id() : root;
    }
    Map<AccountId, String> members = new HashMap<>();
    for (MemberDocument member : document.members().orElse(List.of())) {
      if (members.put(account(member.account()), member.folder()) != null) {
        throw Problem.malformed("members", "Duplicate member '" + member.account() + "'.");
      }
    }
    if (root.isEmpty()) {
      throw Problem.malformed("folders", "A directory needs a root folder.");
    }
    return new ResourceDirectory(
        document.directory(),
        root,
        account(document.managementAccount()),
        folders,
        members,
        document.sharingEnabled().orElse(false));
  }

  private static DirectoryDocument write(ResourceDirectory directory) {
    List<FolderDocument> folders = new ArrayList<>();
    new TreeMap<>(directory.folders())
        .values()
        .forEach(f -> folders.add(new FolderDocument(f.id(), Optional.of(f.name()), f.parent())));
    Map<String, String> sorted = new TreeMap<>();
    directory.members().forEach((account, folder) -> sorted.put(account.value(), folder));
    List<MemberDocument> members = new ArrayList<>();
    sorted.forEach((account, folder) -> members.add(new MemberDocument(account, folder)));
    return new DirectoryDocument(
        directory.id(),
        directory.managementAccount().value(),
        Optional.of(directory.sharingEnabled()),
        folders,
        Optional.of(members));
  }
}
