package io.rshare.persistence.upgrade;

import io.rshare.persistence.KilledJvm;
import io.rshare.persistence.Node;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of a former release comes over whole, however often whoever brings it over is killed.
 * {@code -Drshare.kills} asks for more.
 */
class KilledUpgradeTest {
  private static final int KILLS = Integer.getInteger("rshare.kills", 4);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());
  private static final int KILLS_A_FOLDER = 3;

  @TempDir private Path folder = Path.of("replaced");

  /** Opens the store that its argument names, as a service does. */
  public static final class Opening {
    private Opening() {}

    /** Opens and closes it. */
    public static void main(String[] arguments) {
      Node.on(arguments[0]).close();
    }
  }

  @Test
  void nothingIsLost() throws Exception {
    Path former = Files.createDirectory(folder.resolve("former"));
    Upgrade.fillFormerVersions(FormerStoreTest.former(former));
    var random = new Random(SEED);
    int longest = 3_000;
    int killed = 0;
    for (int round = 0; killed < KILLS; round++) {
      Path data = Files.createDirectory(folder.resolve("data-" + round));
      Files.copy(former.resolve("rshare.mv.db"), data.resolve("rshare.mv.db"));
      String url = "jdbc:sqlite:" + data.resolve("rshare.db");
      for (int again = 0; again < KILLS_A_FOLDER; again++) {
        if (KilledJvm.endsWithin(random.nextInt(longest), Opening.class, url)) {
          // The machine is faster than that.
          longest = Math.max(500, longest - 200);
        } else {
          killed++;
        }
      }
      try {
        Upgrade.assertThatNothingIsLost(url);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("-Drshare.seed=" + SEED, e);
      }
    }
    System.out.printf("%d kills of upgrades, -Drshare.seed=%d%n", killed, SEED);
  }
}
