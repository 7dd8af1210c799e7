package io.rshare.authz.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The answer is that of trying every request. The seed is printed; {@code -Drshare.seed=...}
 * replays a run, {@code -Drshare.comparisons=...} makes it longer.
 */
class ExhaustiveComparisonTest {
  private static final long PAIRS = Long.getLong("rshare.comparisons", 5_000);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  private final Map<Answer, LongAdder> answers = new EnumMap<>(Answer.class);
  private final LongAdder gaveUp = new LongAdder();
  private final LongAdder outside = new LongAdder();

  @Test
  void answersAreThoseOfTryingEveryRequest() {
    for (Answer answer : Answer.values()) {
      answers.put(answer, new LongAdder());
    }
    List<String> contradictions =
        LongStream.range(0, PAIRS)
            .parallel()
            .mapToObj(i -> contradiction(SEED + i * 0x9E3779B97F4A7C15L))
            .flatMap(Optional::stream)
            .limit(3)
            .toList();
    System.out.println(
        "comparisons: rshare.seed="
            + SEED
            + " rshare.comparisons="
            + PAIRS
            + " "
            + answers
            + " gave up, outside the universe "
            + List.of(gaveUp, outside));
    assertThat(contradictions).isEmpty();
    answers.forEach(
        (answer, count) -> assertThat(count.sum()).as("%s", answer).isGreaterThan(PAIRS / 50));
    assertThat(outside.sum()).isLessThanOrEqualTo(PAIRS / 500);
    assertThat(gaveUp.sum()).isLessThan(PAIRS / 20);
  }

  private Optional<String> contradiction(long seed) {
    SmallPolicies generator = new SmallPolicies(seed);
    generator.setFamily((int) Math.floorMod(seed, 6L));
    Layers<List<PolicySource>> old = generator.layers();
    Layers<List<PolicySource>> fresh = generator.related(old);
    ComparisonResult result =
        new PolicyComparison(PolicySwitches.DEFAULTS, RequestSpace.ALL).compare(old, fresh);
    if (result instanceof ComparisonResult.Decided decided) {
      Objects.requireNonNull(answers.get(decided.answer())).increment();
    } else {
      gaveUp.increment();
    }
    boolean sure = result instanceof ComparisonResult.Decided;
    Optional<AccessRequest> more = Enumeration.difference(fresh, old);
    Optional<AccessRequest> less = Enumeration.difference(old, fresh);
    assertThat(result.more().stream().map(Counterexample::request))
        .allMatch(asked -> Enumeration.naive(fresh, asked) && !Enumeration.naive(old, asked));
    assertThat(result.less().stream().map(Counterexample::request))
        .allMatch(asked -> Enumeration.naive(old, asked) && !Enumeration.naive(fresh, asked));
    boolean agrees = agrees(result.more(), more, sure) && agrees(result.less(), less, sure);
    return agrees
        ? Optional.empty()
        : Optional.of(
            String.join(
                "\n",
                "",
                "old: " + Shorthand.of(old),
                "new: " + Shorthand.of(fresh),
                "more: " + result.more().map(Counterexample::request) + " by trying " + more,
                "less: " + result.less().map(Counterexample::request) + " by trying " + less));
  }

  /**
   * A comparison that gave up may have missed something. A request that only the comparison finds
   * is one that the engine confirmed; few of them lie outside the universe.
   */
  private boolean agrees(
      Optional<Counterexample> found, Optional<AccessRequest> tried, boolean sure) {
    if (found.isPresent() && tried.isEmpty()) {
      outside.increment();
    }
    return found.isPresent() || tried.isEmpty() || !sure;
  }
}
