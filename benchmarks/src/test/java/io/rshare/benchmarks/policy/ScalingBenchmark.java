package io.rshare.benchmarks.policy;

import io.rshare.authz.evaluate.Decision;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Decisions beside pure arithmetic, to be run with {@code -t 1} and {@code -t 2}: what both lose is
 * the machine's, what only decisions lose would be the engine's.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 8, time = 1)
@Fork(1)
public class ScalingBenchmark {
  private static final int STATEMENTS = 30;
  private static final int STEPS = 400;

  private RamContender contender = new RamContender(0, List.of());

  /** Compiles the policies. */
  @Setup(Level.Trial)
  public void load() {
    contender = new RamContender(STATEMENTS, WorkloadRequest.all());
  }

  /** Where a thread stands. */
  @State(Scope.Thread)
  public static class Position {
    int next;
    long value = 1;
  }

  /** One decision. */
  @Benchmark
  public Decision decide(Position position) {
    position.next = (position.next + 1) & 63;
    return contender.decide(position.next);
  }

  /** A dependent chain of multiplications, about as long as a decision. */
  @Benchmark
  public long arithmetic(Position position) {
    long value = position.value;
    for (int i = 0; i < STEPS; i++) {
      value = value * 6364136223846793005L + 1442695040888963407L;
    }
    position.value = value;
    return value;
  }
}
