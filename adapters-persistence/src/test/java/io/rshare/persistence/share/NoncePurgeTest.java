package io.rshare.persistence.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.scheduling.TaskScheduler;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.persistence.database.Dialect;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import io.rshare.testkit.SampleShare;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NoncePurgeTest {
  private static final Instant NOW = SampleShare.NOW;

  private final AtomicLong nanos = new AtomicLong();
  private Instant clock = NOW;

  private NoncePurge purge(Node node) {
    return new NoncePurge(
        node.bean(JdbcUnitOfWork.class),
        node.bean(Sql.class),
        node.bean(Dialect.class),
        () -> clock,
        new PurgeLimits(Duration.ofDays(1), 2),
        node.bean(TaskScheduler.class),
        nanos::get);
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
    try (Node node = Node.on(EmptyDatabase.url())) {
      for (int i = 0; i < 5; i++) {
        use(node, "over-" + i, NOW.minusMillis(1));
      }
      use(node, "just-now", NOW);
      use(node, "later", NOW.plusSeconds(1));

      NoncePurge purge = purge(node);
      purge.run();
      assertThat(stored(node)).as("before it is sure of the clock").isEqualTo(7);
      nanos.addAndGet(NoncePurge.LIFE.toNanos());
      purge.run();

      assertThat(stored(node)).isEqualTo(2);
    }
  }

  @Test
  void forgetsNothingBecauseOfAClockThatJumpedForthAndBack() throws SQLException {
    try (Node node = Node.on(EmptyDatabase.url())) {
      NoncePurge purge = purge(node);
      purge.run();
      use(node, "lives", NOW.plus(NoncePurge.LIFE).minusSeconds(1));
      for (int minute = 1; minute <= 30; minute++) {
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        clock = NOW.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(minute));
        purge.run();
      }
      clock = NOW.plus(Duration.ofMinutes(31));
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
      purge.run();
      assertThat(stored(node)).isEqualTo(1);

      clock = NOW.plus(Duration.ofMinutes(63));
      nanos.addAndGet(NoncePurge.LIFE.toNanos());
      purge.run();
      assertThat(stored(node)).isZero();
    }
  }

  @Test
  void survivesADatabaseThatCannotBeHad() {
    try (Node node = Node.on(EmptyDatabase.url())) {
      NoncePurge purge = purge(node);
      purge.run();
      nanos.addAndGet(NoncePurge.LIFE.toNanos());
      node.closePool();

      purge.run();
    }
  }
}
