package io.rshare.persistence.mysql;

import static io.rshare.persistence.mysql.Nodes.assertUnavailable;
import static io.rshare.persistence.mysql.Nodes.claim;
import static io.rshare.persistence.mysql.Nodes.counted;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.persistence.Node;
import io.rshare.testkit.mysql.MySqlServer;
import io.rshare.testkit.mysql.NeedsMySql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A URL that names two servers, of which one takes writes at a time. They do not replicate, so each
 * write tells where it went; a group that does is for {@code ./rshare test --cluster}.
 */
@NeedsMySql(ofItsOwn = true)
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MySqlFailOverTest {
  private static final Map<String, Object> IMPATIENT =
      Map.of("datasources.default.connection-timeout", 1_000);

  private MySqlServer one;
  private MySqlServer other;

  @BeforeAll
  void start(@TempDir Path first, @TempDir Path second) {
    one = MySqlServer.start(first);
    other = MySqlServer.start(second);
    for (MySqlServer server : new MySqlServer[] {one, other}) {
      run(server, "ALTER USER rshare@localhost IDENTIFIED BY 'the same'");
      Node.on(url(server)).close();
    }
  }

  @BeforeEach
  void onlyOneTakesWrites() {
    takeWrites(other);
    takeWrites(one);
    for (MySqlServer server : new MySqlServer[] {one, other}) {
      run(server, "DELETE FROM account_usage");
    }
    onlyRead(other);
  }

  @AfterAll
  void end() {
    one.close();
    other.close();
  }

  @Test
  void writesGoToTheServerThatTakesThemWhereverItStandsInTheUrl() {
    try (Node node = Node.on(bothWith(other, one), IMPATIENT)) {
      claim(node);

      assertThat(countedOn(one)).isEqualTo(1);
    }
  }

  @Test
  void aPrimaryThatIsMovedInOrderIsFollowedWithoutARefusal() {
    try (Node node = Node.on(bothWith(one, other), IMPATIENT)) {
      claim(node);
      onlyRead(one);
      takeWrites(other);

      claim(node);

      assertThat(countedOn(one)).isEqualTo(1);
      assertThat(countedOn(other)).isEqualTo(1);
    }
  }

  @Test
  void whileNoServerTakesWritesTheyAreUnavailable() {
    try (Node node = Node.on(bothWith(one, other), IMPATIENT)) {
      claim(node);
      onlyRead(one);

      assertUnavailable(() -> claim(node));

      takeWrites(other);
      claimWhenItIsBack(node);
      assertThat(countedOn(other)).isEqualTo(1);
    }
  }

  @Test
  void aPrimaryThatIsKilledIsLeftForTheNextOne() {
    try (Node node = Node.on(bothWith(one, other), IMPATIENT)) {
      claim(node);
      one.kill();
      takeWrites(other);

      claimWhenItIsBack(node);

      assertThat(counted(node)).isEqualTo(1);
      assertThat(countedOn(other)).isEqualTo(1);
    } finally {
      one.restart();
    }
  }

  /** Connections that died are each found out once. */
  private static void claimWhenItIsBack(Node node) {
    while (true) {
      try {
        claim(node);
        return;
      } catch (Fault unavailable) {
        assertThat(unavailable.code()).isEqualTo(FaultCode.UNAVAILABLE);
      }
    }
  }

  private static String bothWith(MySqlServer first, MySqlServer second) {
    return url(first).replaceFirst("/rshare", "," + address(second) + "/rshare");
  }

  private static String address(MySqlServer server) {
    return server.url().replaceFirst("jdbc:mysql://([^/]+)/.*", "$1");
  }

  private static String url(MySqlServer server) {
    return server.url().replaceFirst("password=[^&]*", "password=the%20same");
  }

  private static int countedOn(MySqlServer server) {
    try (Connection connection = DriverManager.getConnection(url(server))) {
      return Integer.parseInt(
          Nodes.value(connection, "SELECT COALESCE(SUM(resource_shares), 0) FROM account_usage"));
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void onlyRead(MySqlServer server) {
    run(server, "SET GLOBAL super_read_only = ON");
  }

  private static void takeWrites(MySqlServer server) {
    run(server, "SET GLOBAL read_only = OFF");
  }

  private static void run(MySqlServer server, String statement) {
    boolean first = statement.startsWith("ALTER USER");
    try (Connection connection = DriverManager.getConnection(first ? server.url() : url(server));
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
