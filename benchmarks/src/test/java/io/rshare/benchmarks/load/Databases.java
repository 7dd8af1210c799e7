package io.rshare.benchmarks.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Empty databases for a run, dropped at its end: SQLite in a folder, or on the given MySQL. */
final class Databases implements AutoCloseable {
  private final Optional<String> server;
  private final Path folder;
  private final List<String> made = new ArrayList<>();

  /** {@code server} is the JDBC URL of any database of a MySQL server. */
  Databases(Optional<String> server, Path folder) {
    this.server = server;
    this.folder = folder;
  }

  /** The URL of a new database. */
  String create(String name) throws SQLException {
    if (server.isEmpty()) {
      return "jdbc:sqlite:" + folder.resolve(name + ".db").toAbsolutePath();
    }
    String database = "rshare_bench_" + name + "_" + ProcessHandle.current().pid();
    execute("CREATE DATABASE " + database);
    made.add(database);
    return server.get().replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + database);
  }

  /** The URL of a new database on the server; empty without one, for each service makes its own. */
  String ofService(String name) throws SQLException {
    return server.isEmpty() ? "" : create(name);
  }

  /** What was measured on, with its version. */
  String describe() throws SQLException {
    return server.isEmpty() ? "SQLite " + embeddedVersion() : "MySQL " + text("SELECT VERSION()");
  }

  private static String embeddedVersion() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  /** Statements that clients have sent to MySQL, kept ones prepared before counting once each. */
  Optional<Long> statements() throws SQLException {
    return server.isEmpty()
        ? Optional.empty()
        : Optional.of(Long.parseLong(text("SHOW GLOBAL STATUS LIKE 'Questions'")));
  }

  private String text(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.orElseThrow());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(row.getMetaData().getColumnCount());
    }
  }

  private void execute(String command) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.orElseThrow());
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws SQLException {
    for (String database : made) {
      execute("DROP DATABASE " + database);
    }
  }
}
