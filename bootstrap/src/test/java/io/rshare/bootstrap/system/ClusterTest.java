package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient;
import io.rshare.testkit.mysql.MySqlGroup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on three MySQL servers in one group: {@code ./rshare test --cluster}. */
@EnabledIfSystemProperty(
    named = "rshare.cluster",
    matches = "true",
    disabledReason = "it takes minutes: './rshare test --cluster'")
@Timeout(900)
class ClusterTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int WRITERS = 8;
  private static final Duration LOAD = Duration.ofSeconds(5);
  private static final Duration FAIL_OVER = Duration.ofSeconds(120);
  private static final Duration AIM = Duration.ofSeconds(5);

  @TempDir private Path data = Path.of("replaced");

  @Test
  void noAnsweredWriteIsLostWhileServersGoAndComeBack() throws Exception {
    var history = new ShareHistory();
    try (MySqlGroup group = MySqlGroup.start(data, true);
        ServiceProcess one = node("one", group.url());
        ServiceProcess other = node("other", group.url());
        var load = new Load(history, List.of(one.client(), other.client()))) {
      load.go(LOAD);

      int primary = group.primary().orElseThrow();
      int secondary = (primary + 1) % 3;
      group.kill(secondary);
      report("a secondary was killed: both nodes wrote again after %s", load.wroteAgain());
      load.go(LOAD);
      group.bringBack(secondary);

      group.kill(primary);
      Duration election = until(() -> group.primary().isPresent());
      Duration service = load.wroteAgain();
      report(
          "the primary was killed: another one after %s, both nodes wrote %s later",
          election, service);
      load.go(LOAD);
      group.bringBack(primary);
      load.go(LOAD);

      load.close();
      int last = group.primary().orElseThrow();
      group.awaitSame(last);
      for (int server = 0; server < 3; server++) {
        try (Connection connection = group.connect(server)) {
          history.check(connection);
        }
      }
      report("%s, -Drshare.seed=%s; three servers agree with them", history, SEED);
      assertThat(history.broken()).as("calls whose connection broke").isZero();
      assertThat(service).isLessThan(AIM);
    }
  }

  @Test
  void quotaAndUniquenessHoldOnTwoPrimaries() throws Exception {
    try (MySqlGroup group = MySqlGroup.start(data, false);
        ServiceProcess one = node("one", group.url(0));
        ServiceProcess other = node("other", group.url(1))) {
      var contention = new Contention(List.of(one.client(), other.client()));
      contention.giveOutTheQuotaOnce();
      contention.giveOneShareToTheService();

      group.awaitSame(0);
      group.awaitSame(1);
      for (int server = 0; server < 3; server++) {
        try (Connection connection = group.connect(server)) {
          Contention.check(connection);
        }
      }
      report("on two primaries 64 clients got 10 shares of 10, and a service one share");
    }
  }

  private ServiceProcess node(String name, String url) throws Exception {
    Path folder = Files.createDirectories(data.resolve(name));
    return ServiceProcess.start(folder, TestService.world("load.yaml"), "--db", url);
  }

  private static Duration until(BooleanSupplier reached) throws InterruptedException {
    long start = System.nanoTime();
    while (!reached.getAsBoolean()) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      assertThat(waited).as("fail-over").isLessThan(FAIL_OVER);
      Thread.sleep(20);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void report(String line, Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof Duration duration) {
        values[i] = String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
      }
    }
    System.out.println("cluster: " + String.format(Locale.ROOT, line, values));
  }

  /** Writers that go on until it is closed; every one of them stays with its node. */
  private static final class Load implements AutoCloseable {
    private final List<ShareWriter> writers = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final int nodes;

    Load(ShareHistory history, List<SignedClient> clients) {
      nodes = clients.size();
      // Not closed: close waits for whoever runs.
      @SuppressWarnings("resource")
      var threads = Executors.newVirtualThreadPerTaskExecutor();
      for (int i = 0; i < WRITERS; i++) {
        SignedClient client = clients.get(i % nodes);
        var writer = new ShareWriter(history, () -> client, i, SEED);
        writers.add(writer);
        running.add(threads.submit(() -> writer.run(over::get)));
      }
    }

    void go(Duration time) throws InterruptedException {
      Thread.sleep(time.toMillis());
      wroteAgain();
    }

    /** How long it takes until a write that began from now on is answered on every node. */
    Duration wroteAgain() throws InterruptedException {
      List<Integer> before = writers.stream().map(ShareWriter::answeredWrites).toList();
      return until(() -> nodesThatWrote(before) == nodes);
    }

    private long nodesThatWrote(List<Integer> before) {
      boolean[] wrote = new boolean[nodes];
      for (int i = 0; i < WRITERS; i++) {
        wrote[i % nodes] |= writers.get(i).answeredWrites() > before.get(i);
      }
      long count = 0;
      for (boolean node : wrote) {
        count += node ? 1 : 0;
      }
      return count;
    }

    @Override
    public void close() throws Exception {
      over.set(true);
      for (Future<?> writer : running) {
        writer.get(1, TimeUnit.MINUTES);
      }
    }
  }
}
