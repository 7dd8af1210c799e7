package io.rshare.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Two scripts were edited after they had been used. Brings databases that ran them as they were to
 * where the scripts lead as they are. Can be cut short at any moment and begun anew.
 */
record EditedScripts(DataSource database) {
  static final int FORMER_V1 = -839_391_679;
  static final int FORMER_V5 = -1_696_334_335;
  static final int V1 = -856_155_864;
  static final int V5 = 58_654_766;

  void mend() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      if (!has(connection, "flyway_schema_history", "checksum")) {
        return;
      }
      if (ran(connection, "1", FORMER_V1)) {
        if (has(connection, "share_target", "external")) {
          statement.execute("ALTER TABLE share_target RENAME COLUMN `external` TO is_external");
        }
        note(connection, "1", V1);
      }
      if (ran(connection, "5", FORMER_V5)) {
        if (has(connection, "catalogued_resource_account", "relation")) {
          for (String step : RELATIONS) {
            statement.execute(step);
          }
        }
        note(connection, "5", V5);
      }
    }
  }

  /** Of the two relations that there were, one was ever asked for. */
  private static final List<String> RELATIONS =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS unreachable_resource (
            resource_type VARCHAR(64)  NOT NULL,
            resource_id   VARCHAR(128) NOT NULL,
            account_id    VARCHAR(16)  NOT NULL,
            PRIMARY KEY (resource_type, resource_id, account_id)
          ) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin
          """,
          "DELETE FROM unreachable_resource",
          """
          INSERT INTO unreachable_resource (resource_type, resource_id, account_id)
            SELECT resource_type, resource_id, account_id FROM catalogued_resource_account
             WHERE relation = 'UNREACHABLE'
          """,
          "DROP TABLE catalogued_resource_account");

  private static boolean ran(Connection connection, String version, int checksum)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM flyway_schema_history WHERE version = ? AND checksum = ?")) {
      query.setString(1, version);
      query.setInt(2, checksum);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void note(Connection connection, String version, int checksum)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE flyway_schema_history SET checksum = ? WHERE version = ?")) {
      update.setInt(1, checksum);
      update.setString(2, version);
      update.executeUpdate();
    }
  }

  static boolean hasTable(Connection connection, String table) throws SQLException {
    return has(connection, table, "%");
  }

  static boolean has(Connection connection, String table, String column) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT 1 FROM information_schema.columns WHERE LOWER(table_schema) = ?"
                + " AND LOWER(table_name) = ? AND LOWER(column_name) LIKE ?")) {
      query.setString(1, schema(connection));
      query.setString(2, table);
      query.setString(3, column);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  static boolean hasIndex(Connection connection, String table, String index) throws SQLException {
    try (ResultSet rows =
        connection
            .getMetaData()
            .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
      while (rows.next()) {
        if (index.equalsIgnoreCase(rows.getString("INDEX_NAME"))) {
          return true;
        }
      }
      return false;
    }
  }

  private static String schema(Connection connection) throws SQLException {
    // MySQL calls a catalog what others call a schema.
    String schema =
        connection.getSchema() == null ? connection.getCatalog() : connection.getSchema();
    return schema.toLowerCase(Locale.ROOT);
  }
}
