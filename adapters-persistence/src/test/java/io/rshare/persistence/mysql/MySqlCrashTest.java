package io.rshare.persistence.mysql;

import io.rshare.persistence.Node;
import io.rshare.testkit.mysql.MySqlServer;
import io.rshare.testkit.mysql.NeedsMySql;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server ends by SIGKILL while shares are made; nobody stops the node meanwhile. {@code
 * -Drshare.seed} repeats the moments, {@code -Drshare.kills} asks for more of them.
 */
@NeedsMySql(ofItsOwn = true)
@Timeout(600)
class MySqlCrashTest {
  private static final int KILLS = Integer.getInteger("rshare.kills", 20);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  /** The pool of a node that does not wait long for a server. */
  static final Map<String, Object> IMPATIENT =
      Map.of("datasources.default.connection-timeout", 500);

  @Test
  void whatWasStoredIsThereAndNothingIsHalfThere(@TempDir Path data) throws Exception {
    var writers = new InterruptedWriters(SEED);
    try (var server = MySqlServer.start(data);
        Node node = Node.on(server.url(), IMPATIENT)) {
      for (int round = 0; round < KILLS; round++) {
        writers.end(server::kill, node, round);
        server.restart();
        writers.assertThatNothingIsLostOrHalf(node, round);
      }
      System.out.printf(
          "%d kills of mysqld, -Drshare.seed=%d: %d shares answered, %d stored%n",
          KILLS, SEED, writers.answered(), node.rows().shares().size());
    }
  }
}
