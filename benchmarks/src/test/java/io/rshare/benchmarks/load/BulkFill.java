package io.rshare.benchmarks.load;

import io.rshare.persistence.database.JdbcUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** Fills a store with shares of accounts that have nothing to do with who is asked about. */
final class BulkFill {
  private static final int BATCH = 2_000;
  private static final int SHARES_OF_AN_OWNER = 100;
  private static final String SHARE =
      "INSERT INTO resource_share (share_id, name, owner_account, region, allow_external_targets,"
          + " status, resource_group, create_time, update_time)"
          + " VALUES (?, ?, ?, 'cn-hangzhou', FALSE, 'Active', 'rg', ?, ?)";
  private static final String TARGET =
      "INSERT INTO share_target (share_id, target_id, target_kind, owner_account, is_external,"
          + " status, create_time, update_time)"
          + " VALUES (?, '9999999999999999', 'account', ?, FALSE, 'Associated', ?, ?)";
  private static final String RESOURCE =
      "INSERT INTO share_resource (share_id, resource_type, resource_id, owner_account, status,"
          + " create_time, update_time)"
          + " VALUES (?, 'VSwitch', ?, ?, 'Associated', ?, ?)";

  private BulkFill() {}

  /** Adds shares of one resource and one target each; {@code associations} counts both. */
  static void fill(String url, int associations) throws SQLException {
    var jdbc = new JdbcUrl(url);
    try (Connection connection =
        jdbc.gives("user")
            ? DriverManager.getConnection(jdbc.completed())
            : DriverManager.getConnection(jdbc.completed(), "sa", "")) {
      connection.setAutoCommit(false);
      try (PreparedStatement share = connection.prepareStatement(SHARE);
          PreparedStatement target = connection.prepareStatement(TARGET);
          PreparedStatement resource = connection.prepareStatement(RESOURCE)) {
        var all = List.of(share, target, resource);
        Instant first = Instant.now().minusSeconds(100_000);
        for (int i = 0; i < associations / 2; i++) {
          String id = "rs-filled" + i;
          String owner = Long.toString(8_000_000_000_000_000L + i / SHARES_OF_AN_OWNER);
          Timestamp time = Timestamp.from(first.plusMillis(i));
          add(share, id, "filled", owner, time, time);
          add(target, id, owner, time, time);
          add(resource, id, "vsw-" + i, owner, time, time);
          if (i % BATCH == BATCH - 1) {
            store(connection, all);
          }
        }
        store(connection, all);
      }
    }
  }

  private static void store(Connection connection, List<PreparedStatement> statements)
      throws SQLException {
    for (PreparedStatement statement : statements) {
      statement.executeBatch();
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
