package io.rshare.testkit.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** An empty database of the test's own, on a server that others may use too. */
public final class MySqlDatabase implements AutoCloseable {
  private final String server;
  private final String name = "rshare_test_" + UUID.randomUUID().toString().substring(0, 8);

  private MySqlDatabase(String server) {
    this.server = server;
    run("CREATE DATABASE " + name);
  }

  /** One on the server for tests. */
  public static MySqlDatabase create() {
    return new MySqlDatabase(
        MySqlSource.url()
            .orElseThrow(() -> new AssertionError("MySQL is required, there is none")));
  }

  /** The JDBC URL, with user and password. */
  public String url() {
    return server.replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1" + name);
  }

  /** The same with more options of the driver. */
  public String url(String options) {
    return url() + (server.contains("?") ? "&" : "?") + options;
  }

  @Override
  public void close() {
    run("DROP DATABASE " + name);
  }

  private void run(String statement) {
    try (Connection connection = DriverManager.getConnection(server);
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
