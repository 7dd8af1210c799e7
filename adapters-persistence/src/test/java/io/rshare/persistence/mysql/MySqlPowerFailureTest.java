package io.rshare.persistence.mysql;

import io.rshare.persistence.Node;
import io.rshare.testkit.LoopDevice;
import io.rshare.testkit.mysql.MySqlServer;
import io.rshare.testkit.mysql.NeedsMySql;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power of the server fails while shares are made: its device is copied while it is stopped, so
 * that what was not synced is not there, and it goes on from the copy. Needs root and loop devices;
 * {@code -Drshare.powerCuts} asks for more.
 */
@NeedsMySql(ofItsOwn = true)
@Timeout(3600)
class MySqlPowerFailureTest {
  private static final int CUTS = Integer.getInteger("rshare.powerCuts", 2);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int MEGABYTES = 1_000;

  @TempDir private Path folder = Path.of("replaced");

  @Test
  void whatWasAnsweredIsThere() throws Exception {
    var writers = new InterruptedWriters(SEED);
    Path image = LoopDevice.formatted(folder.resolve("image-0"), MEGABYTES);
    Path mounted = folder.resolve("mounted");
    LoopDevice disk = LoopDevice.of(image, mounted);
    try (var server = MySqlServer.start(mounted.resolve("data"));
        Node node = Node.on(server.url(), MySqlCrashTest.IMPATIENT)) {
      for (int cut = 1; cut <= CUTS; cut++) {
        Path before = image;
        Path after = folder.resolve("image-" + cut);
        // What the script writes beside the data, such as the port, is not the server's to sync.
        LoopDevice.run("sync", "-f", mounted.toString());
        writers.end(() -> cut(server, mounted, before, after), node, cut);
        disk.close();
        Files.delete(before);
        disk = LoopDevice.of(after, mounted);
        image = after;
        Files.deleteIfExists(mounted.resolve("data/pid"));
        server.restart();
        writers.assertThatNothingIsLostOrHalf(node, cut);
      }
      System.out.printf(
          "%d power failures of mysqld, -Drshare.seed=%d: %d shares answered, %d stored%n",
          CUTS, SEED, writers.answered(), node.rows().shares().size());
    } finally {
      disk.close();
    }
  }

  private static void cut(MySqlServer server, Path mounted, Path before, Path after)
      throws Exception {
    String pid = Files.readString(mounted.resolve("data/pid")).strip();
    LoopDevice.run("kill", "-STOP", pid);
    LoopDevice.run("cp", "--sparse=always", before.toString(), after.toString());
    server.kill();
  }
}
