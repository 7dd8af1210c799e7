package io.rshare.persistence.mysql;

import static io.rshare.persistence.mysql.Nodes.assertUnavailable;
import static io.rshare.persistence.mysql.Nodes.claim;
import static io.rshare.persistence.mysql.Nodes.counted;
import static io.rshare.persistence.mysql.Nodes.store;
import static io.rshare.persistence.mysql.Nodes.value;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleShare;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away and comes back, and whose clock is set to another zone. */
@NeedsMySql(ofItsOwn = true)
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MySqlOutageTest {
  private static final Map<String, Object> IMPATIENT =
      Map.of("datasources.default.connection-timeout", 500);

  private MySqlServer server;
  private Node node;

  @BeforeAll
  void start(@TempDir Path data) {
    server = MySqlServer.start(data, "--default-time-zone=+05:45");
    node = Node.on(server.url(), IMPATIENT);
  }

  @BeforeEach
  void startEmpty() {
    node.reset();
  }

  @AfterAll
  void end() {
    node.close();
    server.close();
  }

  @Test
  void aKilledServerIsUnavailableAndThenBack() {
    claim(node);

    server.kill();
    assertUnavailable(() -> claim(node));
    assertUnavailable(() -> node.usages().of(MANAGEMENT));

    server.restart();
    claimWhenItIsBack();
    assertThat(counted(node)).isEqualTo(2);
  }

  @Test
  void aServerThatShutsDownAmidAUnitOfWorkIsUnavailableAndThenBack() {
    assertUnavailable(
        () ->
            Nodes.write(
                node,
                () -> {
                  claim(node, MANAGEMENT);
                  server.stop();
                  claim(node, MANAGEMENT);
                }));

    server.restart();
    claimWhenItIsBack();
    assertThat(counted(node)).isEqualTo(1);
  }

  @Test
  void timesAreUtcWhateverTheZoneOfTheServer() throws SQLException {
    ShareContents share = SampleShare.of("rs-1", MANAGEMENT).contents();
    store(node, share);

    assertThat(node.resourceShares().find(share.share().id())).contains(share);
    try (Connection connection = node.direct()) {
      assertThat(value(connection, "SELECT @@global.time_zone")).isEqualTo("+05:45");
      assertThat(value(connection, "SELECT CAST(create_time AS CHAR) FROM resource_share"))
          .isEqualTo("2026-03-08 02:30:00.123");
    }
  }

  /** The pool may still hold dead connections; each is found out once. */
  private void claimWhenItIsBack() {
    while (true) {
      try {
        claim(node);
        return;
      } catch (Fault unavailable) {
        assertThat(unavailable.code()).isEqualTo(FaultCode.UNAVAILABLE);
      }
    }
  }
}
