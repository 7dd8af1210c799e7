package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoredPages;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered survives the sudden end of the process; what was not answered is not half
 * there. {@code -Drshare.seed} repeats the calls and the moments, {@code -Drshare.kills} asks for
 * more of them.
 */
@Timeout(600)
class CrashTest {
  private static final int KILLS = Integer.getInteger("rshare.kills", 10);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int WRITERS = 4;
  private static final int ANSWERS_BEFORE_THE_END = 30;

  @TempDir private Path data = Path.of("replaced");

  @Test
  void everyAnsweredWriteIsThereAfterSigkill() throws Exception {
    assertThatNothingAnsweredIsLost(data, Optional.empty());
  }

  /**
   * Kills services with their files in {@code data}, one after the other, on a database that is
   * empty at first: the one that is named, else the embedded one.
   */
  static void assertThatNothingAnsweredIsLost(Path data, Optional<String> database)
      throws Exception {
    var history = new ShareHistory();
    var random = new Random(SEED);
    String url = database.orElseGet(() -> embedded(data));
    for (int kill = 0; kill < KILLS; kill++) {
      endAmidLoad(data, database, history, kill, random, ServiceProcess::kill);
      if (database.isEmpty()) {
        StoredPages.settle(new EmbeddedFile(data.resolve("rshare.db")));
      }
      try (Connection connection = DriverManager.getConnection(url)) {
        history.check(connection);
      } catch (AssertionError e) {
        throw new AssertionError("after kill " + kill + " of -Drshare.seed=" + SEED, e);
      }
    }
    System.out.printf(
        "%d kills of the service on %s, -Drshare.seed=%d: %s%n",
        KILLS, url.substring(0, url.indexOf(':', 5)), SEED, history);
  }

  /** How a service comes to its end. */
  interface Blow {
    void to(ServiceProcess process) throws Exception;
  }

  /** Has a service end by {@code blow} at a random moment after some answers. */
  static void endAmidLoad(
      Path data,
      Optional<String> database,
      ShareHistory history,
      int kill,
      Random random,
      Blow blow)
      throws Exception {
    String[] more = database.map(url -> new String[] {"--db", url}).orElse(new String[0]);
    int enough = history.answers() + ANSWERS_BEFORE_THE_END;
    List<Future<?>> writers = new ArrayList<>();
    try (var process = ServiceProcess.start(data, TestService.world("load.yaml"), more);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        var writer =
            new ShareWriter(history, process::client, WRITERS * kill + i, random.nextLong());
        writers.add(threads.submit(() -> writer.run(() -> !process.isAlive())));
      }
      while (history.answers() < enough) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(1);
      }
      // Any moment of a call, and not just after one.
      Thread.sleep(random.nextInt(200));
      blow.to(process);
      for (Future<?> writer : writers) {
        writer.get(1, TimeUnit.MINUTES);
      }
    }
  }

  private static String embedded(Path data) {
    return "jdbc:sqlite:" + data.resolve("rshare.db");
  }
}
