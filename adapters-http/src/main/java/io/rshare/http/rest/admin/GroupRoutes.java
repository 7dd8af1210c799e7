package io.rshare.http.rest.admin;

import static io.rshare.http.rest.admin.AdminWorld.account;

import io.micronaut.context.annotation.Factory;
import io.rshare.application.Says;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Group;
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

/** RAM groups. */
@Factory
final class GroupRoutes {
  private static final String GROUPS = AccountRoutes.ACCOUNT + "/groups";
  private static final String ONE = GROUPS + "/{name}";
  private static final String HEADING = "Administration: users, groups and roles";

  private final AdminWorld world;

  GroupRoutes(AdminWorld world) {
    this.world = world;
  }

  /** A RAM group; who is in it is said by the users. */
  record GroupDocument(
      @Says(value = "The account, 16 digits.", pattern = "^[0-9]{16}$") String account,
      @Says("Its name.") String name,
      @Says("Policies attached to it; unchanged if omitted.") Optional<List<Attached>> policies) {}

  /** A part of the groups of an account. */
  record Groups(List<GroupDocument> groups, Optional<String> nextToken) {}

  @Singleton
  Route put() {
    return Route.of(
            "PUT",
            ONE,
            GroupDocument.class,
            Done.class,
            (document, call) -> {
              AccountId account = account(document.account());
              world.change(
                  call,
                  before ->
                      Attached.put(
                          before.put(Kind.GROUPS, new Group(account, document.name())),
                          account,
                          AttachedTo.GROUP,
                          document.name(),
                          document.policies()));
              return new Done();
            })
        .says("putGroup", HEADING, "Creates or replaces a group.");
  }

  @Singleton
  Route get() {
    return Route.of(
            "GET",
            ONE,
            Named.class,
            GroupDocument.class,
            (asked, call) -> {
              World now = world.current();
              return now.find(Kind.GROUPS, Kind.path(account(asked.account()), asked.name()))
                  .map(group -> write(now, group))
                  .orElseThrow(() -> Problem.missing("No such group."));
            })
        .says("getGroup", HEADING, "Reads a group.")
        .refuses(FaultCode.ACTION_NOT_FOUND);
  }

  @Singleton
  Route list() {
    return Route.of(
            "GET",
            GROUPS,
            OfAccount.class,
            Groups.class,
            (asked, call) -> {
              World now = world.current();
              AccountId account = account(asked.account());
              Pages<GroupDocument> page =
                  Pages.of(
                      now,
                      Kind.GROUPS,
                      group -> group.account().equals(account),
                      group -> write(now, group),
                      asked.maxResults(),
                      asked.nextToken());
              return new Groups(page.entries(), page.nextToken());
            })
        .says("listGroups", HEADING, "Lists the groups of an account.");
  }

  @Singleton
  Route delete() {
    return Route.of(
            "DELETE",
            ONE,
            Named.class,
            Done.class,
            (asked, call) -> {
              AccountId account = account(asked.account());
              world.change(call, before -> Removals.group(before, account, asked.name()));
              return new Done();
            })
        .says("deleteGroup", HEADING, "Deletes a group; its users stay.");
  }

  private static GroupDocument write(World world, Group group) {
    return new GroupDocument(
        group.account().value(),
        group.name(),
        Optional.of(Attached.of(world, group.account(), AttachedTo.GROUP, group.name())));
  }
}
