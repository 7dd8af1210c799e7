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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision with its reasons, the requests in turn; run with {@code -prof gc}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolicyBenchmark {
  /** How many statements the identity carries. */
  @Param({"30", "1000", "10000"})
  public int statements;

  private List<WorkloadRequest> asked = List.of();
  private RamContender contender = new RamContender(0, List.of());

  /** Compiles the policies and checks all decisions. */
  @Setup(Level.Trial)
  public void load() {
    asked = WorkloadRequest.all();
    contender = new RamContender(statements, asked);
    Contender.checked(contender, asked);
  }

  /** The requests in turn, one position for each thread. */
  @State(Scope.Thread)
  public static class Position {
    int next;
  }

  /** This project's engine, the request at hand. */
  @Benchmark
  public Decision decide(Position position) {
    position.next = (position.next + 1) & 63;
    return contender.decide(position.next);
  }

  /** The same, the request built first. */
  @Benchmark
  public Decision buildRequestAndDecide(Position position) {
    position.next = (position.next + 1) & 63;
    return contender.decide(RamContender.request(asked.get(position.next)));
  }
}
