package io.rshare.bootstrap.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Operation;
import io.rshare.application.query.DecideAccess.AccessDecision;
import io.rshare.application.query.PolicyDecision.Effect;
import io.rshare.domain.identity.Principal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * For random identities, policies and calls, an access decision says what the call meets. The seed
 * is printed; {@code -Drshare.seed=…} replays a run, {@code -Drshare.decisions=100000} lengthens
 * it.
 */
class DecisionAgreementTest {
  private static final int CASES = Integer.getInteger("rshare.decisions", 10_000);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int CALLS_OF_A_WORLD = 200;

  private final Map<Effect, Integer> outcomes = new EnumMap<>(Effect.class);
  private final Set<String> layers = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private int missingRoles;

  @Test
  void decisionsSayWhatCallsMeet() {
    System.out.println("access decisions: rshare.seed=" + SEED + " rshare.decisions=" + CASES);
    Set<String> actions = new HashSet<>();
    int compared = 0;
    int tried = 0;
    while (compared < CASES) {
      long seed = SEED + tried * 0x9E3779B97F4A7C15L;
      var random = new SplittableRandom(seed);
      var world = new RandomWorld(random);
      var service = new DecidingService(world.world());
      service.operations().forEach(operation -> actions.add(operation.spec().action()));
      List<Principal> principals = world.principals();
      for (int i = 0; i < CALLS_OF_A_WORLD && compared < CASES; i++, tried++) {
        Principal caller = principals.get(random.nextInt(principals.size()));
        compared += compare(service, caller, operation(service, random), random) ? 1 : 0;
      }
    }

    assertThat(compared).as("calls that reached the authoriser").isGreaterThan(tried * 9 / 10);
    assertThat(outcomes.values()).hasSize(3).allMatch(count -> count > CASES / 20);
    assertThat(layers)
        .contains(
            "ControlPolicy",
            "SessionPolicy",
            "AssumeRolePolicy",
            "AccountLevelIdentityBasedPolicy",
            "ResourceGroupLevelIdentityBasedPolicy");
    assertThat(asked).as("operations asked about").containsAll(actions);
    assertThat(missingRoles).isPositive();
  }

  /** Half of the calls are those with trust policies, targets or resources. */
  private static Operation<?, ?> operation(DecidingService service, SplittableRandom random) {
    List<Operation<?, ?>> all = service.operations();
    List<String> favourites =
        List.of("CreateResourceShare", "AssociateResourceShare", "AssumeRole");
    String wanted = favourites.get(random.nextInt(favourites.size()));
    return random.nextBoolean()
        ? all.get(random.nextInt(all.size()))
        : all.stream().filter(one -> one.spec().name().equals(wanted)).findFirst().orElseThrow();
  }

  /** Whether the call got as far as being decided. */
  private boolean compare(
      DecidingService service,
      Principal caller,
      Operation<?, ?> operation,
      SplittableRandom random) {
    String action = operation.spec().action();
    RandomCall call = RandomCall.of(operation.spec().name(), caller.account(), random);
    DecidingService.Met met = service.call(caller, operation, call);
    if (!met.decided()) {
      return false;
    }
    AccessDecision answer = service.ask(caller, action, call);
    String description = action + " by " + caller + " with " + call + ", seed " + SEED;
    if (met.roleMissing()) {
      missingRoles++;
      assertThat(answer.decision().effect()).as(description).isEqualTo(Effect.IMPLICIT_DENY);
    } else {
      assertThat(answer.decision().effect()).as(description).isEqualTo(met.effect());
      assertThat(answer.decision().layer()).as(description).isEqualTo(met.layer());
    }
    outcomes.merge(answer.decision().effect(), 1, Integer::sum);
    answer.decision().layer().ifPresent(layers::add);
    asked.add(action);
    return true;
  }
}
