package io.rshare.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A run and what it cost the server.
 *
 * @param latencies of each call
 * @param cpu CPU time of the server
 * @param allocated bytes that the server allocated
 */
record Round(Latencies latencies, Duration cpu, long allocated) {
  /** Measures {@code run} on the server that {@code meter} watches. */
  static Round of(ProcessMeter meter, Callable<Latencies> run) throws Exception {
    Duration cpu = meter.cpu();
    long allocated = meter.allocated();
    Latencies latencies = run.call();
    return new Round(latencies, meter.cpu().minus(cpu), meter.allocated() - allocated);
  }

  double perSecond() {
    return latencies.perSecond();
  }

  /** Microseconds of CPU a call. */
  double cpuMicros() {
    return cpu.toNanos() / 1e3 / latencies.histogram().getTotalCount();
  }

  /** Bytes allocated a call. */
  double bytes() {
    return (double) allocated / latencies.histogram().getTotalCount();
  }
}
