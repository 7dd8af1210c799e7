package io.rshare.persistence.mysql;

import static io.rshare.persistence.mysql.Nodes.assertUnavailable;
import static io.rshare.persistence.mysql.Nodes.claim;
import static io.rshare.persistence.mysql.Nodes.counted;
import static io.rshare.persistence.mysql.Nodes.store;
import static io.rshare.persistence.mysql.Nodes.value;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.mysql.MySqlServer;
import io.rshare.testkit.mysql.NeedsMySql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
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
    server = MySqlServer.start(data, "--default-time-zone=+05:45", "--max-allowed-packet=1M");
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

  @Test
  void aServerThatOnlyReadsIsUnavailableForWrites() throws SQLException {
    claim(node);
    try (Connection root = node.direct()) {
      run(root, "SET GLOBAL super_read_only = ON");
      try {
        assertUnavailable(() -> claim(node));
        assertThat(counted(node)).isEqualTo(1);
      } finally {
        run(root, "SET GLOBAL super_read_only = OFF");
        run(root, "SET GLOBAL read_only = OFF");
      }
    }
    claim(node);
    assertThat(counted(node)).isEqualTo(2);
  }

  @Test
  void aValueThatPassesThePacketLimitIsRefusedAndLeavesNothingBehind() {
    String property = "{\"text\":\"" + "x".repeat(2_000_000) + "\"}";
    ShareContents share =
        SampleShare.of("rs-1", MANAGEMENT)
            .resource(ResourceType.SERVICE_CATALOG_PORTFOLIO, "port-1", Optional.of(property))
            .contents();

    assertThatThrownBy(() -> store(node, share))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> {
              assertThat(fault.code()).isEqualTo(FaultCode.BODY_TOO_LARGE);
              assertThat(fault.getMessage()).contains("1048576");
            });

    assertThat(node.resourceShares().find(share.share().id())).isEmpty();
    assertThat(counted(node)).isZero();
    claim(node);
  }

  private static void run(Connection connection, String statement) throws SQLException {
    try (Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
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
