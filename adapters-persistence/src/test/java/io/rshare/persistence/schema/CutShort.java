package io.rshare.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Databases whose node was killed amid a script, and what becomes of them at the next start. */
final class CutShort {
  private CutShort() {}

  /** The scripts, in their order. */
  static List<MigrationInfo> scripts(String url) {
    return List.of(flyway(url).load().info().all());
  }

  /**
   * On the empty database {@code url}, runs all scripts before {@code script} and the first {@code
   * statements} of it; then starts again. Returns the columns that there are at the end.
   */
  static Set<String> columns(String url, MigrationInfo script, int statements) throws SQLException {
    int version = Integer.parseInt(script.getVersion().getVersion());
    flyway(url).target(Integer.toString(Math.max(1, version - 1))).load().migrate();
    if (version == 1) {
      forget(url);
    }
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String text : HalfRunScript.statements(script.getScript()).subList(0, statements)) {
        statement.execute(text);
      }
    }
    Schema.ofServer(url).migrate();
    Flyway after = flyway(url).load();
    after.validate();
    assertThat(after.info().pending()).isEmpty();
    return columns(url);
  }

  /** Leaves nothing but the table that Flyway makes before anything else. */
  private static void forget(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String column : columns(url)) {
        statement.execute("DROP TABLE IF EXISTS " + column.substring(0, column.indexOf(' ')));
      }
      statement.execute("DELETE FROM flyway_schema_history");
    }
  }

  private static FluentConfiguration flyway(String url) {
    return Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration");
  }

  private static Set<String> columns(String url) throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT table_name, column_name, data_type, is_nullable"
                    + " FROM information_schema.columns WHERE table_schema IN ('public', DATABASE())"
                    + " AND table_name NOT LIKE 'flyway%'")) {
      while (rows.next()) {
        columns.add(
            String.join(
                " ", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return columns;
  }
}
