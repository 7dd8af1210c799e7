package io.rshare.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.testkit.SignedClient.Credentials;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The harness still fits the service; how fast anything is does not matter here. */
class LoadHarnessTest {
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final int PRINCIPALS = 3;

  @TempDir private static Path folder = Path.of("replaced");
  private static RunningService service = unset();

  @SuppressWarnings("NullAway") // set before the first test
  private static RunningService unset() {
    return null;
  }

  @BeforeAll
  static void start() throws Exception {
    service = start("load", BenchWorld.write(folder));
    BenchWorld.fillLists(service.endpoint());
  }

  private static RunningService start(String name, Path world) {
    return RunningService.start(
        new ServiceOptions(
            "127.0.0.1",
            0,
            folder.resolve(name),
            Optional.of(url(name)),
            Optional.of(world),
            false));
  }

  private static String url(String name) {
    return "jdbc:sqlite:" + folder.resolve(name + ".db");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @EnumSource
  void everyScenarioIsAnsweredAsExpected(Scenario scenario) throws Exception {
    var load = new HttpLoad(service.endpoint(), scenario.status());
    var calls = scenario.calls(service.endpoint());
    Round closed = Round.of(ProcessMeter.own(), () -> load.closed(calls, 2, MOMENT));
    Latencies open = load.open(calls, 50, 2, MOMENT);

    assertThat(closed.latencies().histogram().getTotalCount()).isPositive();
    assertThat(closed.bytes()).isPositive();
    assertThat(open.histogram().getTotalCount()).isEqualTo(5);
  }

  @Test
  void aRecipientIsListedWhatItWasGivenAndNothingElse() throws Exception {
    BulkFill.fill(url("load"), 100);
    for (String list : ListsBench.LISTS) {
      var load = new HttpLoad(service.endpoint(), 200);
      load.closed(Scenario.listOfOthers(service.endpoint(), list), 1, MOMENT);
    }
  }

  @Test
  void plainTransactionsRunAndAreReported() throws Exception {
    try (var floor = new JdbcFloor(url("floor"))) {
      Latencies sent = floor.run(2, MOMENT, 0);
      Latencies received = Latencies.decoded(sent.encoded());

      assertThat(received.histogram()).isEqualTo(sent.histogram());
      assertThat(received.histogram().getTotalCount()).isPositive();
      // More clients than there is to do: who finds nothing left does nothing.
      assertThat(floor.run(20, MOMENT, 50).histogram().getTotalCount()).isEqualTo(5);
    }
  }

  @Test
  void theBareServerVerifiesSignatures() throws Exception {
    String endpoint = "127.0.0.1:" + BareServer.start(100).getPort();
    var right = Scenario.DESCRIBE_REGIONS.calls(endpoint);
    var other = Credentials.of("BenchLister", "another-secret");
    var wrong = new SignedCalls(endpoint, other, "DescribeRegions", Map.of(), Map.of());

    assertThat(new HttpLoad(endpoint, 200).closed(right, 2, MOMENT).perSecond()).isPositive();
    assertThat(new HttpLoad(endpoint, 400).closed(wrong, 2, MOMENT).perSecond()).isPositive();
  }

  @Test
  void everyPrincipalOfAGeneratedWorldMayList() throws Exception {
    try (RunningService many = start("principals", PrincipalsBench.world(folder, PRINCIPALS, 2))) {
      PrincipalsBench.callOnce(many.endpoint(), PRINCIPALS);
    }
  }
}
