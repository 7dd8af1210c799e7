package io.rshare.authz.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.tool.AskedRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random requests never contradict the answer about large policies. {@code -Drshare.seed=...}
 * replays a run, {@code -Drshare.large=...} and {@code -Drshare.requests=...} make it longer.
 */
class LargeComparisonTest {
  private static final long PAIRS = Long.getLong("rshare.large", 100);
  private static final int REQUESTS = Integer.getInteger("rshare.requests", 1_000);
  private static final int HUNDREDS = 10;
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  private final Map<String, Integer> answers = new ConcurrentHashMap<>();
  private final LongAdder asked = new LongAdder();
  private final Collection<Long> micros = new ConcurrentLinkedQueue<>();

  @Test
  void randomRequestsNeverContradictAnAnswer() {
    List<String> contradictions =
        LongStream.range(0, PAIRS)
            .parallel()
            .mapToObj(i -> contradiction(SEED + i * 0x9E3779B97F4A7C15L))
            .flatMap(Optional::stream)
            .limit(3)
            .toList();
    List<Long> sorted = micros.stream().sorted().toList();
    System.out.printf(
        "large comparisons: rshare.seed=%d rshare.large=%d %s, %d requests, median %d us, p99 %d us, max %d us%n",
        SEED,
        PAIRS,
        answers,
        asked.sum(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 99 / 100),
        sorted.getLast());
    assertThat(contradictions).isEmpty();
  }

  private Optional<String> contradiction(long seed) {
    LargePolicies generator = new LargePolicies(seed);
    int size = (int) Math.floorMod(seed, 40L) + 1;
    Layers<List<PolicySource>> old = generator.layers(size);
    Layers<List<PolicySource>> fresh =
        Math.floorMod(seed >> 8, 4L) == 0
            ? generator.layers(size)
            : generator.revised(old, (int) Math.floorMod(seed >> 16, 3L));
    long start = System.nanoTime();
    ComparisonResult result =
        new PolicyComparison(PolicySwitches.DEFAULTS, RequestSpace.ALL).compare(old, fresh);
    micros.add((System.nanoTime() - start) / 1_000);
    assertThat(result.more().stream().map(Counterexample::request))
        .allMatch(found -> Enumeration.naive(fresh, found) && !Enumeration.naive(old, found));
    assertThat(result.less().stream().map(Counterexample::request))
        .allMatch(found -> Enumeration.naive(old, found) && !Enumeration.naive(fresh, found));
    boolean sure = result instanceof ComparisonResult.Decided;
    answers.merge(
        switch (result) {
          case ComparisonResult.Decided decided -> decided.answer().word();
          case ComparisonResult.GaveUp gaveUp -> gaveUp.reason();
        },
        1,
        Integer::sum);
    CompiledEngine before = CompiledEngine.compile(old, PolicySwitches.DEFAULTS);
    CompiledEngine after = CompiledEngine.compile(fresh, PolicySwitches.DEFAULTS);
    LargeRequests requests = new LargeRequests(seed, old, fresh);
    for (int i = 0; sure && i < REQUESTS; i++) {
      AccessRequest request = requests.next();
      if (AskedRequest.problem(request.action(), request.resource().text()).isPresent()) {
        continue;
      }
      asked.increment();
      boolean allowedBefore = before.evaluate(request).allowed();
      boolean allowedAfter = after.evaluate(request).allowed();
      boolean missed =
          (allowedAfter && !allowedBefore && result.more().isEmpty())
              || (allowedBefore && !allowedAfter && result.less().isEmpty());
      if (missed) {
        return Optional.of(
            request + "\n" + Shorthand.of(old) + "\n" + Shorthand.of(fresh) + "\n" + result);
      }
    }
    return Optional.empty();
  }

  /** Prints the times of what a large account would ask. */
  @Test
  void hundredStatementsAgainstAHundred() {
    for (int changes : List.of(0, 1, 10, 100)) {
      List<Long> millis = new ArrayList<>();
      for (int i = 0; i < HUNDREDS; i++) {
        LargePolicies generator = new LargePolicies(SEED + i);
        Layers<List<PolicySource>> old = generator.layers(100);
        Layers<List<PolicySource>> fresh =
            changes == 100 ? generator.layers(100) : generator.revised(old, changes);
        long start = System.nanoTime();
        ComparisonResult result = Compared.compare(old, fresh);
        millis.add((System.nanoTime() - start) / 1_000_000);
        assertThat(result).isInstanceOf(ComparisonResult.Decided.class);
      }
      millis.sort(null);
      System.out.printf(
          "100 statements against 100, %d changed: median %d ms, max %d ms%n",
          changes, millis.get(HUNDREDS / 2), millis.getLast());
    }
  }
}
