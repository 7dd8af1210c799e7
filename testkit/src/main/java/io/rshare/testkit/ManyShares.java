package io.rshare.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;

/** Fills a database with shares of one vSwitch and one target each, past the service. */
public final class ManyShares {
  private static final int BATCH = 1_000;

  private ManyShares() {}

  /**
   * Adds the shares {@code from} to {@code to} - 1 for the account {@code target}, all of {@code
   * owner}, or a hundred for each of many owners where it is empty; commits.
   */
  public static void fill(Connection connection, int from, int to, String owner, String target)
      throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement share =
            connection.prepareStatement(
                "INSERT INTO resource_share (share_id, name, owner_account, region,"
                    + " allow_external_targets, status, resource_group, create_time, update_time)"
                    + " VALUES (?, 'x', ?, 'cn-hangzhou', FALSE, 'Active', 'rg', ?, ?)");
        PreparedStatement row =
            connection.prepareStatement(
                "INSERT INTO share_target (share_id, target_id, target_kind, owner_account,"
                    + " is_external, status, create_time, update_time)"
                    + " VALUES (?, ?, 'account', ?, FALSE, 'Associated', ?, ?)");
        PreparedStatement resource =
            connection.prepareStatement(
                "INSERT INTO share_resource (share_id, resource_type, resource_id, owner_account,"
                    + " status, create_time, update_time)"
                    + " VALUES (?, 'VSwitch', 'vsw-1', ?, 'Associated', ?, ?)")) {
      for (int i = from; i < to; i++) {
        Timestamp time = Timestamp.from(SampleShare.NOW.plusMillis(i));
        String whose = owner.isEmpty() ? "8" + "%015d".formatted(i / 100) : owner;
        add(share, "rs-" + i, whose, time, time);
        add(row, "rs-" + i, target, whose, time, time);
        add(resource, "rs-" + i, whose, time, time);
        if (i % BATCH == BATCH - 1 || i == to - 1) {
          share.executeBatch();
          row.executeBatch();
          resource.executeBatch();
        }
      }
    }
    connection.commit();
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
