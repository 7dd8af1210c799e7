package io.rshare.benchmarks.policy;

import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.CacheException;
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

/** This engine, cedar-java and jCasbin on the same workload in the same run. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PeerBenchmark {
  /** The engine. */
  public enum Engine {
    RAM,
    CEDAR,
    CASBIN
  }

  /** Which engine is asked. */
  @Param public Engine engine = Engine.RAM;

  /** How many statements the identity carries. */
  @Param({"30", "1000"})
  public int statements;

  private Contender contender = i -> false;
  private int next;

  /** Loads the engine and checks all its decisions. */
  @Setup(Level.Trial)
  public void load() throws AuthException, CacheException {
    List<WorkloadRequest> asked = WorkloadRequest.all();
    Contender loaded =
        switch (engine) {
          case RAM -> new RamContender(statements, asked);
          case CEDAR -> new CedarContender(statements);
          case CASBIN -> new CasbinContender(statements, asked);
        };
    contender = Contender.checked(loaded, asked);
  }

  /** The requests in turn. */
  @Benchmark
  public boolean decide() {
    next = (next + 1) & 63;
    return contender.allows(next);
  }
}
