package io.rshare.http.rest.admin;

import io.rshare.application.access.PolicyCheck;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldDifference;
import io.rshare.http.rest.Problem;
import io.rshare.http.rest.RestCall;
import io.rshare.http.rest.RestEvents;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The world as administrators change it: audited, and refused in words they can use. */
@Singleton
final class AdminWorld {
  private static final String DEMO = "demo:";

  private final Worlds worlds;
  private final PolicyCheck policies;
  private final RestEvents events;

  AdminWorld(Worlds worlds, PolicyCheck policies, RestEvents events) {
    this.events = events;
    this.worlds = worlds;
    this.policies = policies;
  }

  /** Stores what {@code change} makes of the world, and writes down what that was. */
  void change(RestCall call, UnaryOperator<World> change) {
    List<String> changes = new ArrayList<>();
    UnaryOperator<World> written =
        before -> {
          World after = change.apply(before).withSystemPoliciesInUse();
          changes.clear();
          WorldDifference.between(before, after)
              .changes()
              .forEach(c -> changes.add(c.action() + " " + c.kind() + " " + c.id()));
          return after;
        };
    try {
      // A demo world that somebody has changed is a demo world no longer.
      if (isDemo()) {
        worlds.change(written, "changed");
      } else {
        worlds.change(written);
      }
    } catch (IllegalArgumentException e) {
      throw Problem.malformed(String.valueOf(e.getMessage()));
    }
    if (!changes.isEmpty()) {
      events.changed(call, List.copyOf(changes));
    }
  }

  private boolean isDemo() {
    return worlds.digest().filter(digest -> digest.startsWith(DEMO)).isPresent();
  }

  /** Says that somebody has changed the world, if it was the demo world. */
  void isDemoNoLonger() {
    if (isDemo()) {
      worlds.change(world -> world, "changed");
    }
  }

  /** {@code document}, which stands at {@code place} of the request, if it is a sound policy. */
  String sound(PolicyCheck.Kind kind, String place, String document) {
    List<String> problems = policies.problemsOf(kind, document);
    if (!problems.isEmpty()) {
      throw Problem.malformed(place, "policy: " + String.join("; ", problems));
    }
    return document;
  }

  static AccountId account(String text) {
    return AccountId.parse(text)
        .orElseThrow(() -> Problem.malformed("account", "An account id must have 16 digits."));
  }
}
