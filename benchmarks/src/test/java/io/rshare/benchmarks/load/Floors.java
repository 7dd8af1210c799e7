package io.rshare.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the service is held against, each in a process like its own. */
final class Floors implements AutoCloseable {
  private final ChildProcess jdbc;
  private final ProcessMeter jdbcMeter;
  private final ChildProcess bare;
  private final ProcessMeter bareMeter;
  private final String bareEndpoint;

  /**
   * Starts them.
   *
   * @param options of the JVM
   * @param url an empty database
   * @param answer size of the bare server's answers in bytes
   */
  Floors(List<String> options, String url, int answer) throws IOException {
    jdbc = ChildProcess.start(options, JdbcFloor.class, url);
    bare = ChildProcess.start(options, BareServer.class, Integer.toString(answer));
    jdbc.answer();
    bareEndpoint = "127.0.0.1:" + bare.answer();
    jdbcMeter = ProcessMeter.of(jdbc.pid());
    bareMeter = ProcessMeter.of(bare.pid());
  }

  /** The floor under {@code scenario}, where there is one. */
  Optional<Contender> under(Scenario scenario) {
    return switch (scenario) {
      case CREATE_RESOURCE_SHARE -> Optional.of(this::transactions);
      case DESCRIBE_REGIONS -> {
        Supplier<byte[]> calls = scenario.calls(bareEndpoint);
        var load = new HttpLoad(bareEndpoint, scenario.status());
        yield Optional.of(
            (clients, time) -> Round.of(bareMeter, () -> load.closed(calls, clients, time)));
      }
      default -> Optional.empty();
    };
  }

  private Round transactions(int clients, Duration time) throws Exception {
    return Round.of(jdbcMeter, () -> Latencies.decoded(jdbc.ask(clients + " " + time.toNanos())));
  }

  @Override
  public void close() throws InterruptedException {
    jdbc.close();
    bare.close();
  }
}
