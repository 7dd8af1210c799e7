package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.admin.DeleteGroup;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.GroupDocument;
import io.rshare.application.admin.PutGroup;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.identity.port.Policies;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Named;
import io.rshare.http.rest.admin.Paths.OfAccount;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** RAM groups. */
@Factory
final class GroupRoutes {
  private static final String ALL = AccountRoutes.ACCOUNT + "/groups";
  private static final String ONE = ALL + "/{name}";
  private static final String GROUP = "Administration: users, groups and roles";

  private final AdminCalls calls;
  private final Groups groups;
  private final Attachments attachments;
  private final PutGroup put;
  private final DeleteGroup delete;

  GroupRoutes(
      AdminCalls calls,
      Groups groups,
      Policies policies,
      Attachments attachments,
      Accounts accounts) {
    this.calls = calls;
    this.groups = groups;
    this.attachments = attachments;
    this.put = new PutGroup(accounts, groups, policies, attachments);
    this.delete = new DeleteGroup(accounts, groups, attachments);
  }

  /** A part of the groups of an account. */
  record GroupList(List<GroupDocument> groups, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ONE,
            GroupDocument.class,
            Done.class,
            (document, call) -> calls.perform(put, document, account(document.account()), call))
        .says("putGroup", GROUP, "Creates or replaces a group.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ONE,
            Named.class,
            GroupDocument.class,
            (asked, call) ->
                groups
                    .find(account(asked.account()), asked.name())
                    .map(group -> write(group.account(), List.of(group)).getFirst())
                    .orElseThrow(() -> Problem.missing("No such group.")))
        .says("getGroup", GROUP, "Reads a group.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            ALL,
            OfAccount.class,
            GroupList.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<GroupDocument> page =
                  Pages.of(
                      (after, most) -> groups.page(account, after, most),
                      Group::name,
                      found -> write(account, found),
                      asked.maxResults(),
                      asked.nextToken());
              return new GroupList(page.entries(), page.nextToken());
            })
        .says("listGroups", GROUP, "Lists the groups of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ONE,
            Named.class,
            Done.class,
            (asked, call) -> calls.perform(delete, asked.name(), account(asked.account()), call))
        .says("deleteGroup", GROUP, "Deletes a group; its users stay.");
  }

  private List<GroupDocument> write(AccountId account, List<Group> page) {
    var attached = AttachedByName.of(attachments, account, AttachedTo.GROUP, page, Group::name);
    return page.stream()
        .map(
            group ->
                new GroupDocument(
                    account.value(), group.name(), Optional.of(attached.of(group.name()))))
        .toList();
  }
}
