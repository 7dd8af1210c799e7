package io.rshare.persistence.schema;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A script that was begun and not noted as done: whoever ran it was killed, and neither MySQL nor
 * H2 undoes what changes tables. Every statement of a script can be told to be done already, which
 * is what lets this go on from anywhere ({@code HalfRunScriptTest}).
 */
record HalfRunScript(DataSource database, MigrationInfo script) {
  private static final Logger LOG = LoggerFactory.getLogger(HalfRunScript.class);

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
  private static final Pattern COLUMN = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN (\\w+)");
  private static final Pattern INDEX = Pattern.compile("CREATE INDEX (\\w+)\\s+ON (\\w+)");

  // A table, column, index or row is there; or a column is gone. Of MySQL, then of H2.
  private static final Set<Integer> DONE =
      Set.of(1050, 1060, 1061, 1062, 1091, 1054, 42101, 42111, 42121, 42122, 23505);

  private static final int PATIENCE_SECONDS = 60;

  /** Does what is left of it and notes that, if it was begun; returns whether it was. */
  boolean finish() throws SQLException {
    List<String> statements = statements(script.getScript());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      if (!isBegun(connection, statements)) {
        return false;
      }
      boolean server = connection.getMetaData().getURL().startsWith("jdbc:mysql:");
      // Another node may be at it, under this lock.
      if (server && !lock(connection, "SELECT GET_LOCK(?, " + PATIENCE_SECONDS + ")")) {
        throw new IllegalStateException(
            "another node is still changing the schema; start this one again later");
      }
      try {
        if (!isNoted(connection)) {
          LOG.info("{} was cut short, it goes on", script.getScript());
          for (String text : statements) {
            run(statement, text);
          }
          note(connection);
        }
      } finally {
        if (server) {
          lock(connection, "SELECT RELEASE_LOCK(?)");
        }
      }
      return true;
    }
  }

  private static void run(Statement statement, String text) throws SQLException {
    try {
      statement.execute(text);
    } catch (SQLException e) {
      if (!DONE.contains(e.getErrorCode())) {
        throw e;
      }
    }
  }

  private static boolean isBegun(Connection connection, List<String> statements)
      throws SQLException {
    if (!EditedScripts.has(connection, "flyway_schema_history", "checksum")) {
      return false;
    }
    for (String text : statements) {
      Matcher table = TABLE.matcher(text);
      Matcher column = COLUMN.matcher(text);
      Matcher index = INDEX.matcher(text);
      if (table.lookingAt() && EditedScripts.hasTable(connection, table.group(1))) {
        return true;
      }
      if (index.lookingAt() && EditedScripts.hasIndex(connection, index.group(2), index.group(1))) {
        return true;
      }
      if (column.lookingAt() && EditedScripts.has(connection, column.group(1), column.group(2))) {
        return true;
      }
    }
    return false;
  }

  private boolean isNoted(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("SELECT 1 FROM flyway_schema_history WHERE version = ?")) {
      query.setString(1, script.getVersion().getVersion());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /** As Flyway would. */
  private void note(Connection connection) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success)"
                + " SELECT COALESCE(MAX(installed_rank), 0) + 1, ?, ?, 'SQL', ?, ?, ?, 0, TRUE"
                + " FROM flyway_schema_history")) {
      insert.setString(1, script.getVersion().getVersion());
      insert.setString(2, script.getDescription());
      insert.setString(3, script.getScript());
      insert.setInt(4, script.getChecksum());
      insert.setString(5, "rshare");
      insert.executeUpdate();
    }
  }

  private static boolean lock(Connection connection, String call) throws SQLException {
    // The name of the lock under which Flyway runs scripts.
    String table = "`" + connection.getCatalog() + "`.`flyway_schema_history`";
    try (PreparedStatement statement = connection.prepareStatement(call)) {
      statement.setString(1, "Flyway-" + table.hashCode());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getInt(1) == 1;
      }
    }
  }

  /**
   * The statements of the script. A comment takes a whole line, and every statement ends its line.
   */
  static List<String> statements(String script) {
    String path = "/db/migration/" + script;
    try (InputStream in = HalfRunScript.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no script " + path);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replaceAll("(?m)^\\s*--.*$", "").split(";\\s*(\n|$)", -1))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
