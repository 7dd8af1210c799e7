package io.rshare.persistence.mysql;

import static io.rshare.persistence.mysql.Nodes.assertUnavailable;
import static io.rshare.persistence.mysql.Nodes.claim;
import static io.rshare.persistence.mysql.Nodes.counted;
import static io.rshare.persistence.mysql.Nodes.value;
import static io.rshare.persistence.mysql.Nodes.write;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.share.ShareId;
import io.rshare.persistence.Node;
import io.rshare.persistence.database.Sql;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections: how they are set, how they end, and what happens when there are no more. */
@NeedsMySql
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class MySqlSessionTest {
  private static final Map<String, Object> TWO =
      Map.of(
          "datasources.default.maximum-pool-size", 2,
          "datasources.default.connection-timeout", 250,
          "rshare.world.poll-interval", "1h");

  private MySqlDatabase database;

  @BeforeEach
  void create() {
    database = MySqlDatabase.create();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void everyConnectionWaitsShortlyForLocksReadsWhatIsCommittedAndLivesInUtc() throws SQLException {
    try (Node node = Node.on(database.url());
        Connection connection = node.pool().getConnection()) {
      assertThat(value(connection, "SELECT @@innodb_lock_wait_timeout")).isEqualTo("2");
      assertThat(value(connection, "SELECT @@max_execution_time")).isEqualTo("8000");
      assertThat(value(connection, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
      assertThat(value(connection, "SELECT TIMEDIFF(NOW(), UTC_TIMESTAMP())"))
          .isEqualTo("00:00:00");
      assertThat(value(connection, "SELECT @@sql_mode")).contains("STRICT_TRANS_TABLES");
    }
  }

  @Test
  void whoeverReadsTooLongIsEnded() {
    String url = database.url("sessionVariables=max_execution_time=50");
    try (Node node = Node.on(url, TWO)) {
      assertUnavailable(
          () ->
              node.unitOfWork()
                  .read(
                      () ->
                          node.bean(Sql.class)
                              .query(
                                  "SELECT COUNT(*) FROM information_schema.columns a,"
                                      + " information_schema.columns b,"
                                      + " information_schema.columns c",
                                  row -> row.getLong(1))));
      claim(node);
    }
  }

  @Test
  void theUserInTheUrlGoesFirst() {
    Map<String, Object> another =
        Map.of("datasources.default.username", "nobody", "datasources.default.password", "nothing");
    try (Node node = Node.on(database.url(), another)) {
      claim(node);

      assertThat(counted(node)).isEqualTo(1);
    }
  }

  @Test
  void whoeverFindsEveryConnectionTakenIsRefused() throws SQLException {
    try (Node node = Node.on(database.url(), TWO)) {
      try (Connection _ = node.pool().getConnection();
          Connection _ = node.pool().getConnection()) {
        assertUnavailable(() -> claim(node));
        assertUnavailable(() -> node.usages().of(MANAGEMENT));
        assertUnavailable(() -> node.resourceShares().find(new ShareId("rs-1")));
        assertUnavailable(() -> node.worlds().digest());
      }
      claim(node);
      assertThat(counted(node)).isEqualTo(1);
    }
  }

  @Test
  void aConnectionThatIsKilledInAUnitOfWorkTakesNothingWithIt() {
    try (Node node = Node.on(database.url(), TWO)) {
      assertUnavailable(
          () ->
              write(
                  node,
                  () -> {
                    claim(node, MANAGEMENT);
                    killSessions(
                        node,
                        "information_schema.innodb_trx t JOIN"
                            + " information_schema.processlist p ON t.trx_mysql_thread_id = p.id");
                    claim(node, MANAGEMENT);
                  }));

      claim(node);
      assertThat(counted(node)).isEqualTo(1);
    }
  }

  @Test
  void connectionsThatDiedInThePoolAreReplaced() throws InterruptedException {
    try (Node node = Node.on(database.url(), TWO)) {
      claim(node);
      killSessions(node, "information_schema.processlist p");
      // The pool trusts a connection that was used within the last half second.
      Thread.sleep(600);

      claim(node);

      assertThat(counted(node)).isEqualTo(2);
    }
  }

  @Test
  void aConnectionThatTheServerEndedForIdlingTakesNothingWithIt() {
    String url = database.url("sessionVariables=wait_timeout=1");
    try (Node node = Node.on(url, TWO)) {
      assertUnavailable(
          () ->
              write(
                  node,
                  () -> {
                    claim(node, MANAGEMENT);
                    sleepPast(1_500);
                    claim(node, MANAGEMENT);
                  }));

      claim(node);
      assertThat(counted(node)).isEqualTo(1);
    }
  }

  private static void killSessions(Node node, String from) {
    try (Connection other = node.direct()) {
      String ids =
          value(
              other,
              "SELECT GROUP_CONCAT(p.id) FROM "
                  + from
                  + " WHERE p.db = DATABASE() AND p.id <> CONNECTION_ID()");
      for (String id : ids.split(",", -1)) {
        try (var statement = other.createStatement()) {
          statement.execute("KILL " + id);
        }
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleepPast(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
