package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The judge of the crash tests and of the cluster job notices what it is there for. */
class ShareHistoryTest {
  private static final List<String> DAMAGES =
      List.of(
          "UPDATE resource_share SET name = CONCAT(name, '7')",
          "UPDATE resource_share SET name = 'in-nobody-1.0'",
          "UPDATE resource_share SET status = 'Deleted'",
          "UPDATE share_resource SET resource_id = 'vsw-9' WHERE resource_id = 'vsw-first'",
          "DELETE FROM share_target",
          "DELETE FROM share_tag",
          "DELETE FROM invitation",
          "UPDATE account_usage SET resource_shares = resource_shares + 1");

  @Test
  void noticesWhatIsLostMadeUpOrHalfThere() throws Exception {
    var history = new ShareHistory();
    try (var service = TestService.start("load.yaml");
        Connection connection = service.direct();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      new ShareWriter(history, () -> service.client, 0, 1).run(() -> history.answers() > 30);
      history.check(connection);
      connection.rollback();

      for (String damage : DAMAGES) {
        statement.execute(damage);
        assertThatThrownBy(() -> history.check(connection))
            .as(damage)
            .isInstanceOf(AssertionError.class);
        connection.rollback();
      }
      history.check(connection);
    }
  }
}
