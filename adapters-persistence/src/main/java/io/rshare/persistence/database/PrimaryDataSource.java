package io.rshare.persistence.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to whichever of several servers takes writes, which is the primary of their group.
 * Asks them all until one does, so that whoever waits is served as soon as a primary is elected.
 *
 * <p>The driver's own fail-over takes the first server that answers, although it may only read.
 */
final class PrimaryDataSource implements DataSource {
  private static final Pattern SEVERAL =
      Pattern.compile("(jdbc:mysql://)([^/?@(),]+(?:,[^/?@(),]+)+)(/.*)");
  private static final long PAUSE_MILLIS = 100;

  private final List<String> urls;
  private final Duration patience;
  private volatile int latest;

  PrimaryDataSource(List<String> urls, Duration patience) {
    this.urls = urls;
    this.patience = patience;
  }

  /** The servers of a URL that names several, {@code jdbc:mysql://host:port,host:port/…}. */
  static Optional<PrimaryDataSource> of(String url, Duration patience) {
    Matcher several = SEVERAL.matcher(url);
    if (!several.matches()) {
      return Optional.empty();
    }
    List<String> urls =
        Stream.of(several.group(2).split(",", -1))
            .map(server -> several.group(1) + server.strip() + several.group(3))
            .toList();
    return Optional.of(new PrimaryDataSource(urls, patience));
  }

  @Override
  public Connection getConnection() throws SQLException {
    return primary(new Properties());
  }

  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    var account = new Properties();
    if (user != null) {
      account.put("user", user);
    }
    if (password != null) {
      account.put("password", password);
    }
    return primary(account);
  }

  private Connection primary(Properties account) throws SQLException {
    long start = System.nanoTime();
    while (true) {
      SQLException trouble = null;
      for (int i = 0; i < urls.size(); i++) {
        int server = (latest + i) % urls.size();
        try {
          Optional<Connection> connection = writable(urls.get(server), account);
          if (connection.isPresent()) {
            latest = server;
            return connection.get();
          }
        } catch (SQLException e) {
          trouble = e;
        }
      }
      if (System.nanoTime() - start > patience.toNanos()) {
        throw new SQLTransientConnectionException(
            "none of " + urls.size() + " servers takes writes", "08001", trouble);
      }
      pause();
    }
  }

  private static Optional<Connection> writable(String url, Properties account) throws SQLException {
    Connection connection = DriverManager.getConnection(url, account);
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@global.read_only")) {
      row.next();
      if (!row.getBoolean(1)) {
        return Optional.of(connection);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
    connection.close();
    return Optional.empty();
  }

  private static void pause() throws SQLException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLTransientConnectionException("interrupted", "08001", e);
    }
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // It has nothing to say.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // The URL says how long a connection may take.
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
