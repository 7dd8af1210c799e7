package io.rshare.persistence;

import io.rshare.persistence.database.DatabaseUser;
import io.rshare.persistence.database.JdbcUrl;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.StoreLock;
import io.rshare.persistence.embedded.StoredPages;
import io.rshare.persistence.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** One end of a copy: a data folder or the URL of a MySQL database, which nobody else uses. */
public final class CopyEnd implements AutoCloseable {
  private final Connection connection;
  private final @Nullable EmbeddedFile file;
  private final @Nullable StoreLock lock;

  private CopyEnd(Connection connection, @Nullable EmbeddedFile file, @Nullable StoreLock lock) {
    this.connection = connection;
    this.file = file;
    this.lock = lock;
  }

  /**
   * The end that {@code text} names; its tables are made if it is a {@code target}. On a server, a
   * user and a password in {@code text} take precedence over {@code user}.
   */
  public static CopyEnd of(String text, boolean target, DatabaseUser user)
      throws IOException, SQLException {
    return text.startsWith("jdbc:mysql:")
        ? server(new JdbcUrl(text), target, user)
        : folder(Path.of(text), target);
  }

  private static CopyEnd folder(Path data, boolean target) throws IOException, SQLException {
    if (target) {
      Files.createDirectories(data);
    }
    var file = new EmbeddedFile(data.resolve("rshare.db"));
    if (!target && !file.exists()) {
      throw new IllegalStateException("there is no database " + file.path());
    }
    StoreLock lock = StoreLock.of(file);
    try {
      String url = new JdbcUrl(file.url()).completed();
      Schema schema = Schema.ofEmbedded(url);
      if (file.exists()) {
        StoredPages.settle(file);
      }
      if (target) {
        StoredPages.unsettle(file);
        schema.migrate();
      } else {
        schema.validate();
      }
      return new CopyEnd(DriverManager.getConnection(url), file, lock);
    } catch (SQLException | IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static CopyEnd server(JdbcUrl named, boolean target, DatabaseUser given)
      throws SQLException {
    String url = named.completed();
    String user = named.unlessGiven("user", given.name());
    String password = named.unlessGiven("password", given.password());
    Schema schema = Schema.ofServer(url, user, password);
    if (target) {
      schema.migrate();
    } else {
      schema.validate();
    }
    Connection connection = DriverManager.getConnection(url, user, password);
    lengthenStatements(connection);
    refuseOthers(connection);
    return new CopyEnd(connection, null, null);
  }

  /** All rows of a table are one statement, which takes longer than any of a service may. */
  private static void lengthenStatements(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION max_execution_time = 0, net_write_timeout = 600");
    }
  }

  /** A service keeps connections open, of which the server knows. */
  private static void refuseOthers(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM information_schema.processlist"
                    + " WHERE db = DATABASE() AND id <> CONNECTION_ID()");
        ResultSet row = query.executeQuery()) {
      row.next();
      int others = row.getInt(1);
      if (others > 0) {
        connection.close();
        throw new IllegalStateException(
            "the database is in use by " + others + " connections; stop its services");
      }
    }
  }

  /** To the database. */
  public Connection connection() {
    return connection;
  }

  /** True for an embedded database. */
  public boolean isEmbedded() {
    return file != null;
  }

  @Override
  public void close() throws IOException, SQLException {
    connection.close();
    if (file != null && lock != null) {
      StoredPages.settle(file);
      lock.close();
    }
  }
}
