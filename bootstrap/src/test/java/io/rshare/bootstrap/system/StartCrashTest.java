package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start that is killed at any moment leaves a folder that starts. {@code -Drshare.kills} asks for
 * more of them, {@code -Drshare.seed} repeats the moments.
 */
@Timeout(1200)
class StartCrashTest {
  private static final int KILLS = Integer.getInteger("rshare.kills", 4);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int KILLS_A_FOLDER = 2;
  // Until about when a start answers.
  private static final int LONGEST_MILLIS = 4_000;

  private static final Path WORLD = TestService.world("system.yaml");

  @TempDir private Path folder = Path.of("replaced");

  @Test
  void aFirstStartThatWasKilledIsFollowedByOneThatAnswers() throws Exception {
    var random = new Random(SEED);
    for (int kill = 0; kill < KILLS; ) {
      Path data = Files.createDirectory(folder.resolve("data-" + kill));
      ServiceProcess.writeMasterKey(data.resolve("master.key"));
      for (int again = 0; again < KILLS_A_FOLDER && kill < KILLS; again++, kill++) {
        killAmidStart(data, random.nextInt(LONGEST_MILLIS));
      }
      try (var process = ServiceProcess.start(data, WORLD)) {
        var answer =
            process
                .client()
                .call(TestService.MANAGER, "ListResourceShares", Map.of("ResourceOwner", "Self"));
        assertThat(answer.status()).as("-Drshare.seed=%d: %s", SEED, answer.body()).isEqualTo(200);
      }
    }
  }

  private static void killAmidStart(Path data, int millis)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "io.rshare.bootstrap.Main",
                    "serve",
                    "--port",
                    "0",
                    "--world",
                    WORLD.toString(),
                    "--data",
                    data.toString()))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("killed.log").toFile())
            .start();
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
  }
}
