package io.rshare.authz.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.explain.Explainer;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Compiled against naive and against the explanation, which does without the index. The seed is
 * printed; {@code -Drshare.seed=...} replays a run, {@code -Drshare.pairs=...} makes it longer.
 */
class DifferentialTest {
  private static final long PAIRS = Long.getLong("rshare.pairs", 1_000_000);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int REQUESTS = 25;

  @Test
  void compiledAndNaiveEnginesAndExplanationsAgreeOnDecisionAndStatements() {
    System.out.println("differential test: rshare.seed=" + SEED + " rshare.pairs=" + PAIRS);
    LongAdder allowed = new LongAdder();
    LongAdder denied = new LongAdder();

    Optional<Case> mismatch =
        LongStream.rangeClosed(1, PAIRS / REQUESTS)
            .parallel()
            .mapToObj(i -> firstMismatch(SEED + i * 0x9E3779B97F4A7C15L, allowed, denied))
            .flatMap(Optional::stream)
            .findAny();

    assertThat(mismatch.map(found -> Shrinker.shrink(found, DifferentialTest::differs)))
        .as("the smallest case on which the engines differ, seed %d", SEED)
        .isEmpty();
    assertThat(allowed.sum()).as("allowed").isGreaterThan(PAIRS / 20);
    assertThat(denied.sum()).as("explicitly denied").isGreaterThan(PAIRS / 20);
  }

  private static Optional<Case> firstMismatch(long seed, LongAdder allowed, LongAdder denied) {
    Generator generator = new Generator(seed);
    PolicySwitches switches = generator.switches();
    Layers<List<PolicySource>> layers = generator.layers();
    CompiledEngine compiled = CompiledEngine.compile(layers, switches);
    NaiveEngine naive = new NaiveEngine(layers, switches);
    for (int i = 0; i < REQUESTS; i++) {
      Case question = generator.question(layers, switches);
      Decision decision = compiled.evaluate(question.request());
      if (!decision.equals(naive.evaluate(question.request()))
          || !decision.equals(Explainer.explain(compiled, question.request()).decision())) {
        return Optional.of(question);
      }
      switch (decision) {
        case Decision.Allowed unused -> allowed.increment();
        case Decision.ExplicitlyDenied unused -> denied.increment();
        case Decision.ImplicitlyDenied unused -> {}
      }
    }
    return Optional.empty();
  }

  private static boolean differs(Case question) {
    CompiledEngine engine = CompiledEngine.compile(question.layers(), question.switches());
    Decision compiled = engine.evaluate(question.request());
    Decision naive =
        new NaiveEngine(question.layers(), question.switches()).evaluate(question.request());
    Decision explained = Explainer.explain(engine, question.request()).decision();
    return !compiled.equals(naive) || !compiled.equals(explained);
  }
}
