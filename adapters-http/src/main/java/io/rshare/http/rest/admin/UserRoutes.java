package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.User;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.Removals;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Done;
import io.rshare.http.rest.admin.Paths.Named;
import io.rshare.http.rest.admin.Paths.OfAccount;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** RAM users. */
@Factory
final class UserRoutes {
  private static final String USERS = AccountRoutes.ACCOUNT + "/users";
  private static final String USER = USERS + "/{name}";
  private static final String GROUP = "Administration: users, groups and roles";

  private final AdminWorld world;

  UserRoutes(AdminWorld world) {
    this.world = world;
  }

  /** A RAM user. */
  record UserDocument(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Its name.") String name,
      @Says("Numeric id; generated for a new user by default.") Optional<String> id,
      @Says("Names of its groups; unchanged if omitted.") Optional<List<String>> groups,
      @Says("Policies attached to it; unchanged if omitted.") Optional<List<Attached>> policies) {}

  /** A part of the users of an account. */
  record Users(List<UserDocument> users, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            USER,
            UserDocument.class,
            Done.class,
            (document, call) -> {
              AccountId account = account(document.account());
              String fresh = Fresh.number('2');
              world.change(call, before -> put(before, account, document, fresh));
              return new Done();
            })
        .says("putUser", GROUP, "Creates or replaces a user.");
  }

  private static World put(World before, AccountId account, UserDocument document, String fresh) {
    Optional<User> known = before.find(Kind.USERS, Kind.path(account, document.name()));
    String id = document.id().or(() -> known.map(User::id)).orElse(fresh);
    Set<String> groups =
        document.groups().map(Set::copyOf).or(() -> known.map(User::groups)).orElse(Set.of());
    World after = before.put(Kind.USERS, new User(account, id, document.name(), groups));
    return Attached.put(after, account, AttachedTo.USER, document.name(), document.policies());
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            USER,
            Named.class,
            UserDocument.class,
            (asked, call) -> {
              World now = world.current();
              return now.find(Kind.USERS, Kind.path(account(asked.account()), asked.name()))
                  .map(user -> write(now, user))
                  .orElseThrow(() -> Problem.missing("No such user."));
            })
        .says("getUser", GROUP, "Reads a user.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            USERS,
            OfAccount.class,
            Users.class,
            (asked, call) -> {
              World now = world.current();
              AccountId account = account(asked.account());
              Pages<UserDocument> page =
                  Pages.of(
                      now,
                      Kind.USERS,
                      user -> user.account().equals(account),
                      user -> write(now, user),
                      asked.maxResults(),
                      asked.nextToken());
              return new Users(page.entries(), page.nextToken());
            })
        .says("listUsers", GROUP, "Lists the users of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            USER,
            Named.class,
            Done.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              world.change(call, before -> Removals.user(before, account, asked.name()));
              return new Done();
            })
        .says("deleteUser", GROUP, "Deletes a user with its keys and attachments.");
  }

  private static UserDocument write(World world, User user) {
    return new UserDocument(
        user.account().value(),
        user.name(),
        Optional.of(user.id()),
        Optional.of(List.copyOf(new TreeSet<>(user.groups()))),
        Optional.of(Attached.of(world, user.account(), AttachedTo.USER, user.name())));
  }
}
