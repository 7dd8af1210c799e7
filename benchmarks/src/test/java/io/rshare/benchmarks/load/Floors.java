package io.rshare.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

  /** The floor under {@code scenario}, where there is one, as fast as its clients can. */
  Optional<Contender> under(Scenario scenario) {
    return under(scenario, 0);
  }

  /** The same at a fixed rate; 0 is as fast as its clients can. */
  Optional<Contender> under(Scenario scenario, double perSecond) {
    return switch (scenario) {
      case CREATE_RESOURCE_SHARE ->
          Optional.of((clients, time) -> transactions(clients, time, perSecond));
      case DESCRIBE_REGIONS -> {
        var calls = new SignedAhead(scenario.calls(bareEndpoint));
        var load = new HttpLoad(bareEndpoint, scenario.status());
        Contender bare =
            (clients, time) ->
                Round.of(
                    bareMeter,
                    () ->
                        perSecond == 0
                            ? load.closed(calls, clients, time)
                            : load.open(calls, perSecond, clients, time));
        yield Optional.of(calls.before(bare));
      }
      default -> Optional.empty();
    };
  }

  private Round transactions(int clients, Duration time, double perSecond) throws Exception {
    String order = clients + " " + time.toNanos() + " " + perSecond;
    return Round.of(jdbcMeter, () -> Latencies.decoded(jdbc.ask(order)));
  }

  @Override
  public void close() throws InterruptedException {
    jdbc.close();
    bare.close();
  }
}
