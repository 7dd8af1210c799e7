package io.rshare.bootstrap.system;

import io.rshare.application.lifecycle.DueShares;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service whose time the test moves, and what each account sees of it. */
final class Stage implements AutoCloseable {
  private final TestService service;
  private final MovableClock clock;

  Stage(Map<String, Object> more) {
    this(more, Optional.empty());
  }

  Stage(Map<String, Object> more, Optional<String> database) {
    var configuration = new java.util.HashMap<String, Object>(more);
    configuration.put("test.clock", "true");
    // The test itself takes the steps that are due.
    configuration.put("rshare.lifecycle.interval", "10h");
    service = TestService.start("system.yaml", configuration, database);
    clock = service.service.bean(MovableClock.class);
  }

  Json call(Credentials caller, String operation, String... parameters) {
    return Json.of(answer(caller, operation, parameters));
  }

  Answer answer(Credentials caller, String operation, String... parameters) {
    Map<String, String> all = TestService.map(parameters);
    all.put("Timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return service.client.call(caller, operation, all);
  }

  /** Lets time pass and takes the steps that are due then. */
  void pass(Duration time) {
    clock.forward(time);
    advance();
  }

  /** Lets time pass while nobody takes any step. */
  void passUnnoticed(Duration time) {
    clock.forward(time);
  }

  int advance() {
    return service.service.bean(DueShares.class).run();
  }

  TestService service() {
    return service;
  }

  /** The id of the newest invitation that {@code receiver} got. */
  String newestInvitation(Credentials receiver) {
    return call(receiver, "ListResourceShareInvitations")
        .list("ResourceShareInvitations")
        .getFirst()
        .text("ResourceShareInvitationId");
  }

  /** What every list tells {@code caller}, one line per row. */
  List<String> sees(Credentials caller) {
    var lines = new ArrayList<String>();
    for (String owner : List.of("Self", "OtherAccounts")) {
      String whose = owner.equals("Self") ? "own" : "got";
      for (Json row :
          call(caller, "ListResourceShares", "ResourceOwner", owner).list("ResourceShares")) {
        lines.add(
            whose
                + " share "
                + row.text("ResourceShareName")
                + " "
                + row.text("ResourceShareStatus"));
      }
      for (Json row :
          call(caller, "ListSharedResources", "ResourceOwner", owner).list("SharedResources")) {
        lines.add(whose + " resource " + row.text("ResourceId"));
      }
      for (Json row :
          call(caller, "ListSharedTargets", "ResourceOwner", owner).list("SharedTargets")) {
        lines.add(
            whose
                + " target "
                + row.text("TargetId")
                + (row.get("External").equals(true) ? " outside" : ""));
      }
    }
    for (String type : List.of("Resource", "Target")) {
      for (Json row :
          call(caller, "ListResourceShareAssociations", "AssociationType", type)
              .list("ResourceShareAssociations")) {
        lines.add(row.text("EntityId") + " " + row.text("AssociationStatus"));
      }
    }
    for (Json row : call(caller, "ListResourceShareInvitations").list("ResourceShareInvitations")) {
      lines.add("invitation " + row.text("Status"));
    }
    return lines;
  }

  @Override
  public void close() {
    service.close();
  }
}
