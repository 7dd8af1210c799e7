package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminCalls.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.admin.DeleteUser;
import io.rshare.application.admin.Done;
import io.rshare.application.admin.PutUser;
import io.rshare.application.admin.UserDocument;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.User;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;
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
import java.util.TreeSet;

/** RAM users. */
@Factory
final class UserRoutes {
  private static final String ALL = AccountRoutes.ACCOUNT + "/users";
  private static final String ONE = ALL + "/{name}";
  private static final String GROUP = "Administration: users, groups and roles";

  private final AdminCalls calls;
  private final Users users;
  private final Attachments attachments;
  private final PutUser put;
  private final DeleteUser delete;

  UserRoutes(
      AdminCalls calls,
      Users users,
      Groups groups,
      Roles roles,
      AccessKeys keys,
      Policies policies,
      Attachments attachments,
      Accounts accounts,
      IdentityIds ids) {
    this.calls = calls;
    this.users = users;
    this.attachments = attachments;
    this.put = new PutUser(accounts, users, groups, roles, keys, policies, attachments, ids);
    this.delete = new DeleteUser(accounts, users, keys, attachments);
  }

  /** A part of the users of an account. */
  record UserList(List<UserDocument> users, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ONE,
            UserDocument.class,
            Done.class,
            (document, call) -> calls.perform(put, document, account(document.account()), call))
        .says("putUser", GROUP, "Creates or replaces a user.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ONE,
            Named.class,
            UserDocument.class,
            (asked, call) ->
                users
                    .find(account(asked.account()), asked.name())
                    .map(user -> write(user.account(), List.of(user)).getFirst())
                    .orElseThrow(() -> Problem.missing("No such user.")))
        .says("getUser", GROUP, "Reads a user.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            ALL,
            OfAccount.class,
            UserList.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              Pages<UserDocument> page =
                  Pages.of(
                      (after, most) -> users.page(account, after, most),
                      User::name,
                      found -> write(account, found),
                      asked.maxResults(),
                      asked.nextToken());
              return new UserList(page.entries(), page.nextToken());
            })
        .says("listUsers", GROUP, "Lists the users of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ONE,
            Named.class,
            Done.class,
            (asked, call) -> calls.perform(delete, asked.name(), account(asked.account()), call))
        .says("deleteUser", GROUP, "Deletes a user with its keys and attachments.");
  }

  private List<UserDocument> write(AccountId account, List<User> page) {
    var attached = AttachedByName.of(attachments, account, AttachedTo.USER, page, User::name);
    return page.stream()
        .map(
            user ->
                new UserDocument(
                    account.value(),
                    user.name(),
                    Optional.of(user.id()),
                    Optional.of(List.copyOf(new TreeSet<>(user.groups()))),
                    Optional.of(attached.of(user.name()))))
        .toList();
  }
}
