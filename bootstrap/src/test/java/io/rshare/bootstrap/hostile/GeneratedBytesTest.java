package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a process with a small heap is sent, it survives. {@code -Drshare.seed} repeats what was
 * sent, {@code -Drshare.hostile.seconds} goes on for longer.
 */
class GeneratedBytesTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final long SECONDS = Long.getLong("rshare.hostile.seconds", 20);
  private static final Credentials KEY = Credentials.of("TestLoadKey0", "test-load-secret");
  private static final int SENDERS = 64;
  private static final int KEPT = 8;

  @TempDir private Path data = Path.of("replaced");

  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void aSmallProcessSurvivesThemAll() throws Exception {
    System.out.println("-Drshare.seed=" + SEED);
    Path world = Path.of(GeneratedBytesTest.class.getResource("/worlds/load.yaml").toURI());
    try (var service = ServedProcess.start(data, Optional.of(world), Optional.of("96m"))) {
      String token = Tokens.of(service, KEY);
      long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
      List<Thread> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        var bytes = new GeneratedBytes(new Random(SEED + i), token);
        var habits = new Random(SEED - 1 - i);
        senders.add(Thread.ofVirtual().start(() -> send(service, bytes, habits, end)));
      }
      for (Thread sender : senders) {
        sender.join();
      }
      System.out.println(sent + " requests of -Drshare.seed=" + SEED);
      assertThat(service.isAlive()).as("-Drshare.seed=%d %s", SEED, service.log()).isTrue();
      assertThat(service.log()).doesNotContain("OutOf");
      assertThat(service.client().call(KEY, "DescribeRegions", Map.of()).status()).isEqualTo(200);
      assertThat(sent.get()).as("-Drshare.seed=%d", SEED).isPositive();
    }
  }

  private void send(ServedProcess service, GeneratedBytes bytes, Random habits, long end) {
    Deque<Wire> kept = new ArrayDeque<>();
    while (System.nanoTime() - end < 0 && service.isAlive()) {
      byte[] next = bytes.next();
      try {
        var connection = new Wire(service.port());
        kept.add(connection);
        use(connection, next, habits.nextInt(4));
      } catch (IOException refused) {
        // However it is refused, what counts is that the process lives.
      }
      sent.incrementAndGet();
      while (kept.size() > KEPT) {
        close(kept.remove());
      }
    }
    kept.forEach(GeneratedBytesTest::close);
  }

  private static void use(Wire connection, byte[] bytes, int habit) throws IOException {
    connection.patience(Duration.ofMillis(200));
    connection.sendSlowly(bytes, Duration.ofMillis(500));
    if (habit == 1) {
      connection.endOutput();
    }
    if (habit > 0) {
      try {
        connection.receive();
      } catch (SocketTimeoutException nothingYet) {
        // A part of a request is not answered.
      }
    }
  }

  private static void close(Wire connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
