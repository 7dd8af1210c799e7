package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full amid writes, and has room again: a file system in memory, which only root can
 * mount; skipped elsewhere. {@code -Drshare.fullDisks} asks for more times.
 */
@Timeout(1800)
class DiskFullTest {
  private static final int TIMES = Integer.getInteger("rshare.fullDisks", 2);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int WRITERS = 4;
  private static final Duration READY_AGAIN = Duration.ofSeconds(5);
  private static final Duration FULL_BY = Duration.ofSeconds(60);

  @TempDir private Path folder = Path.of("replaced");

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void writesGoOnByThemselvesOnceThereIsRoomAgain() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=24m,mode=700", "none", disk.toString()),
        "no file system of its own can be mounted here");
    try {
      fillAndEmpty(disk);
    } finally {
      run("umount", disk.toString());
    }
  }

  private void fillAndEmpty(Path disk) throws Exception {
    var history = new ShareHistory();
    var random = new Random(SEED);
    var over = new AtomicBoolean();
    Path data = Files.createDirectory(disk.resolve("data"));
    Path filler = disk.resolve("filler");
    List<Future<?>> writers = new ArrayList<>();
    try (var process = ServiceProcess.start(data, TestService.world("load.yaml"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < WRITERS; i++) {
        var writer = new ShareWriter(history, process::client, i, random.nextLong());
        writers.add(threads.submit(() -> writer.run(over::get)));
      }
      try {
        for (int time = 0; time < TIMES; time++) {
          awaitAnswers(history, process);
          Thread.sleep(random.nextInt(200));
          fill(filler);
          awaitReady(process, 503, FULL_BY, "not ready while the disk is full");
          Files.delete(filler);
          awaitReady(process, 200, READY_AGAIN, "ready once there is room");
        }
        awaitAnswers(history, process);
      } finally {
        over.set(true);
        for (Future<?> writer : writers) {
          writer.get(1, TimeUnit.MINUTES);
        }
      }
      assertThat(history.broken()).as("calls without an answer").isZero();
    }
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("rshare.db"))) {
      history.check(connection);
    }
    System.out.printf("%d full disks, -Drshare.seed=%d: %s%n", TIMES, SEED, history);
  }

  private static void awaitAnswers(ShareHistory history, ServiceProcess process)
      throws InterruptedException {
    int enough = history.answers() + 30;
    while (history.answers() < enough) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(1);
    }
  }

  private static void fill(Path filler) throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private void awaitReady(ServiceProcess process, int status, Duration within, String what)
      throws Exception {
    long end = System.nanoTime() + within.toNanos();
    while (ready(process) != status) {
      assertThat(process.isAlive()).as("alive").isTrue();
      assertThat(System.nanoTime()).as("%s, -Drshare.seed=%d", what, SEED).isLessThan(end);
      Thread.sleep(10);
    }
  }

  private int ready(ServiceProcess process) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create("http://" + process.endpoint() + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
