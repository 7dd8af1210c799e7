package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoredPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered survives a power failure: the service runs on a file system of its own, whose
 * device is copied while the process is stopped, so that what was not synced is not there; then it
 * goes on from the copy. Needs root and loop devices, so it runs only where {@code
 * -Drshare.powerCuts} says how often.
 */
@Timeout(7200)
@EnabledIfSystemProperty(named = "rshare.powerCuts", matches = "[1-9][0-9]*")
class PowerFailureTest {
  private static final int CUTS = Integer.getInteger("rshare.powerCuts", 0);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  @TempDir private Path folder = Path.of("replaced");

  @Test
  void everyAnsweredWriteIsThereAfterAPowerFailure() throws Exception {
    var history = new ShareHistory();
    var random = new Random(SEED);
    Path image = folder.resolve("image-0");
    run("truncate", "-s", "256M", image.toString());
    run("mkfs.ext4", "-q", "-F", image.toString());
    for (int cut = 1; cut <= CUTS; cut++) {
      Path before = image;
      Path after = folder.resolve("image-" + cut);
      Path mounted = Files.createDirectory(folder.resolve("mounted-" + cut));
      run("mount", "-o", "loop", before.toString(), mounted.toString());
      try {
        CrashTest.endAmidLoad(
            Files.createDirectories(mounted.resolve("data")),
            Optional.empty(),
            history,
            cut,
            random,
            process -> {
              run("kill", "-STOP", Long.toString(process.pid()));
              run("cp", "--sparse=always", before.toString(), after.toString());
              process.kill();
            });
      } finally {
        run("umount", mounted.toString());
      }
      Files.delete(before);
      image = after;
      check(history, image, cut);
    }
    System.out.printf("%d power failures, -Drshare.seed=%d: %s%n", CUTS, SEED, history);
  }

  private void check(ShareHistory history, Path image, int cut) throws Exception {
    Path mounted = Files.createDirectory(folder.resolve("checked-" + cut));
    run("mount", "-o", "loop", image.toString(), mounted.toString());
    var file = new EmbeddedFile(mounted.resolve("data/rshare.db"));
    try {
      StoredPages.settle(file);
      try (Connection connection = DriverManager.getConnection(file.url())) {
        history.check(connection);
      }
    } catch (AssertionError e) {
      throw new AssertionError("after cut " + cut + " of -Drshare.seed=" + SEED, e);
    } finally {
      run("umount", mounted.toString());
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), text).isZero();
  }
}
