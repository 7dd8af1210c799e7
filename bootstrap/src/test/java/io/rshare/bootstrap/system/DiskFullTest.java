package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoredPages;
import io.rshare.testkit.LoopDevice;
import io.rshare.testkit.SignedClient;
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
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk is full amid load, and then it is not: meanwhile the service says that it is not ready,
 * and afterwards it stores writes again by itself. {@code -Drshare.fullDisks} asks for more.
 */
@Timeout(3600)
class DiskFullTest {
  private static final int TIMES = Integer.getInteger("rshare.fullDisks", 2);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int WRITERS = 4;
  private static final Duration LONGEST_CALL = Duration.ofSeconds(10);
  private static final Duration LONGEST_CHANGE = Duration.ofSeconds(5);

  @TempDir private Path folder = Path.of("replaced");

  private final HttpClient http = HttpClient.newHttpClient();
  private final ShareHistory history = new ShareHistory();

  @Test
  void nothingIsLostAndNobodyHasToRestart() throws Exception {
    var random = new Random(SEED);
    Path image = LoopDevice.formatted(folder.resolve("image"), 64);
    try (LoopDevice disk = LoopDevice.of(image, folder.resolve("disk"))) {
      Path data = Files.createDirectories(disk.folder().resolve("data"));
      fillAndFree(data, disk.folder().resolve("filler"), random);
      var file = new EmbeddedFile(data.resolve("rshare.db"));
      StoredPages.settle(file);
      try (Connection connection = DriverManager.getConnection(file.url())) {
        history.check(connection);
      }
    }
    System.out.printf("%d full disks, -Drshare.seed=%d: %s%n", TIMES, SEED, history);
  }

  private void fillAndFree(Path data, Path filler, Random random) throws Exception {
    var over = new AtomicBoolean();
    List<Future<?>> writers = new ArrayList<>();
    try (var process = ServiceProcess.start(data, TestService.world("load.yaml"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String service = "http://" + process.endpoint();
      var client = new SignedClient(process.endpoint(), LONGEST_CALL);
      for (int i = 0; i < WRITERS; i++) {
        var writer = new ShareWriter(history, () -> client, i, random.nextLong());
        writers.add(threads.submit(() -> writer.run(over::get)));
      }
      for (int time = 0; time < TIMES; time++) {
        Thread.sleep(200 + random.nextInt(800));
        fill(filler);
        await(service, Optional.of("the disk is full"));
        Thread.sleep(random.nextInt(500));
        Files.delete(filler);
        await(service, Optional.empty());
        int before = history.answers();
        while (history.answers() < before + WRITERS) {
          assertThat(process.isAlive()).isTrue();
          Thread.sleep(1);
        }
      }
      over.set(true);
      for (Future<?> writer : writers) {
        writer.get(1, TimeUnit.MINUTES);
      }
      assertThat(history.broken()).as("calls without an answer").isZero();
      assertThat(process.end()).isZero();
    }
  }

  /** Until there is no room for a byte; the service is taking room meanwhile. */
  private static void fill(Path filler) throws IOException {
    byte[] bytes = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int size = bytes.length; size > 0; ) {
        try {
          out.write(bytes, 0, size);
        } catch (IOException full) {
          size /= 2;
        }
      }
    }
  }

  /** Waits until the service is ready, or for {@code reason} is not. */
  private void await(String service, Optional<String> reason) throws Exception {
    long begun = System.nanoTime();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service + "/health/ready")).timeout(LONGEST_CALL).build();
    while (true) {
      var answer = http.send(request, BodyHandlers.ofString());
      boolean reached =
          reason.isEmpty()
              ? answer.statusCode() == 200
              : answer.statusCode() == 503 && answer.body().contains(reason.get());
      if (reached) {
        return;
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("seed %d: %s", SEED, answer.body())
          .isLessThan(LONGEST_CHANGE);
      Thread.sleep(50);
    }
  }
}
