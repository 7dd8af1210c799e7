package io.rshare.persistence.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.scheduling.TaskScheduler;
import io.rshare.persistence.Node;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import io.rshare.testkit.SampleShare;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoncePurgeTest {
  private static final Instant NOW = SampleShare.NOW;

  private static NoncePurge purge(Node node) {
    return new NoncePurge(
        node.bean(JdbcUnitOfWork.class),
        node.bean(Sql.class),
        () -> NOW,
        new PurgeLimits(Duration.ofDays(1), 2),
        node.bean(TaskScheduler.class));
  }

  private static int stored(Node node) throws SQLException {
    try (Connection connection = node.direct();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM nonce")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void use(Node node, String nonce, Instant until) {
    node.unitOfWork()
        .write(
            () -> {
              node.nonces().use("key", nonce, until);
              return true;
            });
  }

  @Test
  void forgetsAllThatIsOverAndNothingElse() throws SQLException {
    try (Node node = Node.on("jdbc:h2:mem:purge")) {
      for (int i = 0; i < 5; i++) {
        use(node, "over-" + i, NOW.minusMillis(1));
      }
      use(node, "just-now", NOW);
      use(node, "later", NOW.plusSeconds(1));

      purge(node).run();

      assertThat(stored(node)).isEqualTo(2);
    }
  }

  @Test
  void survivesADatabaseThatCannotBeHad() {
    try (Node node = Node.on("jdbc:h2:mem:purge-gone")) {
      NoncePurge purge = purge(node);
      node.closePool();

      purge.run();
    }
  }
}
