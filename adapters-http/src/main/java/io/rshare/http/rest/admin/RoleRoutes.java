package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.access.PolicyCheck;
import io.rshare.application.admin.DeleteRole;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PutRole;
import io.rshare.application.admin.RoleDocument;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.identity.port.Users;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Named;
import io.rshare.http.rest.admin.Paths.OfAccount;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** RAM roles. */
@Factory
final class RoleRoutes {
  private static final String ALL = AccountRoutes.ACCOUNT + "/roles";
  private static final String ONE = ALL + "/{name}";
  private static final String GROUP = "Administration: users, groups and roles";

  private final AdminCalls calls;
  private final Roles roles;
  private final Attachments attachments;
  private final PutRole put;
  private final DeleteRole delete;

  RoleRoutes(
      AdminCalls calls,
      Roles roles,
      Users users,
      AccessKeys keys,
      Policies policies,
      Attachments attachments,
      Accounts accounts,
      PolicyCheck check,
      IdentityIds ids) {
    this.calls = calls;
    this.roles = roles;
    this.attachments = attachments;
    this.put = new PutRole(accounts, roles, users, keys, policies, attachments, check, ids);
    this.delete = new DeleteRole(accounts, roles, keys, attachments);
  }

  /** A part of the roles of an account. */
  record RoleList(List<RoleDocument> roles, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ONE,
            RoleDocument.class,
            Done.class,
            (document, call) -> calls.perform(put, document, account(document.account()), call))
        .says("putRole", GROUP, "Creates or replaces a role.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ONE,
            Named.class,
            RoleDocument.class,
            (asked, call) ->
                roles
                    .find(account(asked.account()), asked.name())
                    .map(role -> write(role.account(), List.of(role)).getFirst())
                    .orElseThrow(() -> Problem.missing("No such role.")))
        .says("getRole", GROUP, "Reads a role.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            ALL,
            OfAccount.class,
            RoleList.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<RoleDocument> page =
                  Pages.of(
                      (after, most) -> roles.page(account, after, most),
                      Role::name,
                      found -> write(account, found),
                      asked.maxResults(),
                      asked.nextToken());
              return new RoleList(page.entries(), page.nextToken());
            })
        .says("listRoles", GROUP, "Lists the roles of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ONE,
            Named.class,
            Done.class,
            (asked, call) -> calls.perform(delete, asked.name(), account(asked.account()), call))
        .says("deleteRole", GROUP, "Deletes a role; its sessions stop working.");
  }

  private List<RoleDocument> write(AccountId account, List<Role> page) {
    var attached = AttachedByName.of(attachments, account, AttachedTo.ROLE, page, Role::name);
    return page.stream()
        .map(
            role ->
                new RoleDocument(
                    account.value(),
                    role.name(),
                    Optional.of(role.id()),
                    Optional.of(role.serviceLinked()),
                    role.trustPolicy(),
                    Optional.of((int) role.maxSessionDuration().toSeconds()),
                    Optional.of(attached.of(role.name()))))
        .toList();
  }
}
