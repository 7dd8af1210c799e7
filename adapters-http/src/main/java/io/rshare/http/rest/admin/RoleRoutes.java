package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Role;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.Removals;
import io.rshare.domain.world.World;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.Route;
import io.rshare.http.rest.admin.Paths.Done;
import io.rshare.http.rest.admin.Paths.Named;
import io.rshare.http.rest.admin.Paths.OfAccount;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** RAM roles. */
@Factory
final class RoleRoutes {
  private static final String ROLES = AccountRoutes.ACCOUNT + "/roles";
  private static final String ROLE = ROLES + "/{name}";
  private static final String GROUP = "Administration: users, groups and roles";

  private final AdminWorld world;

  RoleRoutes(AdminWorld world) {
    this.world = world;
  }

  /** A RAM role. */
  record RoleDocument(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Its name.") String name,
      @Says("Numeric id; generated for a new role by default.") Optional<String> id,
      @Says("Whether the role is service-linked; false by default.")
          Optional<Boolean> serviceLinked,
      @Says("Trust policy (JSON): who may assume the role.") Optional<String> trustPolicy,
      @Says(value = "Seconds, 3600 where absent.", least = 3600, most = 43_200)
          Optional<Integer> maxSessionDuration,
      @Says("Policies attached to it; unchanged if omitted.") Optional<List<Attached>> policies) {}

  /** A part of the roles of an account. */
  record Roles(List<RoleDocument> roles, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ROLE,
            RoleDocument.class,
            Done.class,
            (document, call) -> {
              AccountId account = account(document.account());
              document
                  .trustPolicy()
                  .ifPresent(text -> world.sound(PolicyCheck.Kind.TRUST, "trustPolicy", text));
              String fresh = Fresh.number('3');
              world.change(call, before -> put(before, account, document, fresh));
              return new Done();
            })
        .says("putRole", GROUP, "Creates or replaces a role.");
  }

  private static World put(World before, AccountId account, RoleDocument document, String fresh) {
    Optional<Role> known = before.find(Kind.ROLES, Kind.role(account, document.name()));
    var role =
        new Role(
            account,
            document.id().or(() -> known.map(Role::id)).orElse(fresh),
            document.name(),
            document.serviceLinked().orElse(false),
            document.trustPolicy(),
            document
                .maxSessionDuration()
                .map(Duration::ofSeconds)
                .orElse(Role.DEFAULT_SESSION_DURATION));
    return Attached.put(
        before.put(Kind.ROLES, role),
        account,
        AttachedTo.ROLE,
        document.name(),
        document.policies());
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ROLE,
            Named.class,
            RoleDocument.class,
            (asked, call) -> {
              World now = world.current();
              return now.find(Kind.ROLES, Kind.role(account(asked.account()), asked.name()))
                  .map(role -> write(now, role))
                  .orElseThrow(() -> Problem.missing("No such role."));
            })
        .says("getRole", GROUP, "Reads a role.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            ROLES,
            OfAccount.class,
            Roles.class,
            (asked, call) -> {
              World now = world.current();
              AccountId account = account(asked.account());
              Pages<RoleDocument> page =
                  Pages.of(
                      now,
                      Kind.ROLES,
                      role -> role.account().equals(account),
                      role -> write(now, role),
                      asked.maxResults(),
                      asked.nextToken());
              return new Roles(page.entries(), page.nextToken());
            })
        .says("listRoles", GROUP, "Lists the roles of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ROLE,
            Named.class,
            Done.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              world.change(call, before -> Removals.role(before, account, asked.name()));
              return new Done();
            })
        .says("deleteRole", GROUP, "Deletes a role; its sessions stop working.");
  }

  private static RoleDocument write(World world, Role role) {
    return new RoleDocument(
        role.account().value(),
        role.name(),
        Optional.of(role.id()),
        Optional.of(role.serviceLinked()),
        role.trustPolicy(),
        Optional.of((int) role.maxSessionDuration().toSeconds()),
        Optional.of(Attached.of(world, role.account(), AttachedTo.ROLE, role.name())));
  }
}
