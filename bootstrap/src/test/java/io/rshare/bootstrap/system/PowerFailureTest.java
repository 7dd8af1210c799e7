package io.rshare.bootstrap.system;

import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoredPages;
import io.rshare.testkit.LoopDevice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered survives a power failure: the service runs on a file system of its own, whose
 * device is copied while the process is stopped, so that what was not synced is not there; then it
 * goes on from the copy. Needs root and loop devices, and is skipped without; {@code
 * -Drshare.powerCuts} asks for more.
 */
@Timeout(7200)
class PowerFailureTest {
  private static final int CUTS = Integer.getInteger("rshare.powerCuts", 3);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  @TempDir private Path folder = Path.of("replaced");

  @Test
  void everyAnsweredWriteIsThereAfterAPowerFailure() throws Exception {
    var history = new ShareHistory();
    var random = new Random(SEED);
    Path image = LoopDevice.formatted(folder.resolve("image-0"), 256);
    for (int cut = 1; cut <= CUTS; cut++) {
      Path before = image;
      Path after = folder.resolve("image-" + cut);
      try (LoopDevice disk = LoopDevice.of(before, folder.resolve("mounted-" + cut))) {
        CrashTest.endAmidLoad(
            Files.createDirectories(disk.folder().resolve("data")),
            Optional.empty(),
            history,
            cut,
            random,
            process -> {
              LoopDevice.run("kill", "-STOP", Long.toString(process.pid()));
              LoopDevice.run("cp", "--sparse=always", before.toString(), after.toString());
              process.kill();
            });
      }
      Files.delete(before);
      image = after;
      check(history, image, cut);
    }
    System.out.printf("%d power failures, -Drshare.seed=%d: %s%n", CUTS, SEED, history);
  }

  private void check(ShareHistory history, Path image, int cut) throws Exception {
    try (LoopDevice disk = LoopDevice.of(image, folder.resolve("checked-" + cut))) {
      var file = new EmbeddedFile(disk.folder().resolve("data/rshare.db"));
      StoredPages.settle(file);
      try (Connection connection = DriverManager.getConnection(file.url())) {
        history.check(connection);
      }
    } catch (AssertionError e) {
      throw new AssertionError("after cut " + cut + " of -Drshare.seed=" + SEED, e);
    }
  }
}
