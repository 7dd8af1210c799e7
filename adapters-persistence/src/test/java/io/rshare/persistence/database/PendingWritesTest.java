package io.rshare.persistence.database;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.persistence.StatementLog;
import io.rshare.testkit.SampleShare;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements the rows of a transaction take, and who is told what is wrong with one. */
class PendingWritesTest {
  private final Node node = Node.on(EmptyDatabase.url());
  private final StatementLog log = node.bean(StatementLog.class);

  @BeforeEach
  void startEmpty() {
    node.reset();
    log.start();
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void rowsOfCommandsThatShareATransactionGoInOneStatement() throws SQLException {
    try (Connection connection = log.on(node.direct())) {
      connection.setAutoCommit(false);
      var pending = new PendingWrites(connection, true);
      for (int i = 0; i < 3; i++) {
        int number = i;
        new GroupMember<>(() -> create(number)).run(connection, pending);
      }
      OpenTransaction.writing(connection, pending).flush();
      connection.commit();
    }

    assertThat(log.count("INSERT INTO nonce .*")).isEqualTo(1);
    assertThat(log.count("INSERT INTO resource_share .*")).isEqualTo(1);
    assertThat(log.count("INSERT INTO share_resource .*")).isEqualTo(1);
    assertThat(rows("resource_share")).isEqualTo(3);
  }

  @Test
  void whoMeetsTheTroubleOfAnotherDoesNotTakeItForTheirOwn() throws SQLException {
    node.unitOfWork().write(() -> create(0));
    try (Connection connection = log.on(node.direct())) {
      connection.setAutoCommit(false);
      var pending = new PendingWrites(connection, true);
      new GroupMember<>(() -> create(0)).run(connection, pending);
      var reading = new GroupMember<>(() -> node.resourceShares().find(new ShareId("rs-0")));

      // Not kept as the outcome of whoever reads: this undoes the group.
      assertThatThrownBy(() -> reading.run(connection, pending)).isInstanceOf(Fault.class);
      assertThatThrownBy(pending::flush).isInstanceOf(Fault.class);
      connection.rollback();
    }
  }

  @Test
  void manyRowsGoInAFewStatements() throws SQLException {
    node.unitOfWork()
        .write(
            () -> {
              for (int i = 0; i < 20; i++) {
                create(i);
              }
              return true;
            });

    assertThat(log.count("INSERT INTO resource_share .*")).isEqualTo(3);
    assertThat(rows("resource_share")).isEqualTo(20);
  }

  private boolean create(int number) {
    node.nonces().use("key", "nonce " + number, SampleShare.NOW);
    node.resourceShares()
        .add(
            SampleShare.of("rs-" + number, MANAGEMENT)
                .resource(ResourceType.V_SWITCH, "vsw-" + number)
                .contents());
    return true;
  }

  private int rows(String table) throws SQLException {
    return number("SELECT COUNT(*) FROM " + table + " WHERE share_id LIKE ?", "rs-%");
  }

  private int number(String query, String parameter) throws SQLException {
    try (Connection connection = node.direct();
        PreparedStatement count = connection.prepareStatement(query)) {
      count.setString(1, parameter);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
