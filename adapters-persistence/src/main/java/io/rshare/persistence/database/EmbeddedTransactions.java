package io.rshare.persistence.database;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.FileIdentity;
import io.rshare.persistence.embedded.WritingConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions of the embedded database: one connection writes, the pool's read beside it, each as
 * of one moment. Whoever writes is the only one to do so on this node ({@code WriteLines}).
 */
final class EmbeddedTransactions implements Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedTransactions.class);

  private final String url;
  private final DataSource readers;
  private final FileIdentity identity;
  // INVARIANT: only under the lock of this object, which is free but at the end.
  private @Nullable WritingConnection writer;
  private boolean closed;

  /** On the file of {@code url}, read through {@code readers}. */
  EmbeddedTransactions(String url, DataSource readers) {
    this.url = url;
    this.identity = new FileIdentity(EmbeddedFile.of(url).path());
    this.readers = DelegatingDataSource.unwrapDataSource(readers);
  }

  @Override
  public <T> T read(Function<Connection, T> work) {
    try (Connection connection = reader()) {
      return work.apply(connection);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private Connection reader() {
    try {
      return readers.getConnection();
    } catch (SQLException e) {
      throw new CannotGetJdbcConnectionException("no connection reads: " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized <T> T write(Function<Connection, T> work) {
    boolean stored = false;
    try {
      WritingConnection connection = begun();
      T result = work.apply(connection);
      connection.commit();
      stored = true;
      return result;
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      if (!stored) {
        undo();
      }
    }
  }

  private WritingConnection begun() throws SQLException {
    if (closed) {
      throw new SQLNonTransientConnectionException("the database is closed", "08003");
    }
    Optional<String> trouble = identity.trouble();
    if (trouble.isPresent()) {
      throw new SQLNonTransientConnectionException(trouble.get(), "08003");
    }
    if (writer == null) {
      writer = new WritingConnection(url);
    }
    writer.begin();
    return writer;
  }

  /** The database undoes some failures by itself; a connection that is in doubt is given up. */
  private void undo() {
    WritingConnection connection = writer;
    if (connection == null) {
      return;
    }
    try {
      connection.rollback();
    } catch (SQLException e) {
      LOG.debug("the connection that writes is opened anew: {}", e.toString());
      giveUp();
    }
  }

  private static DataAccessException failure(SQLException e) {
    return new DataAccessException("a transaction failed: " + e.getMessage(), e);
  }

  @Override
  public Optional<String> trouble() {
    return identity.trouble();
  }

  @Override
  public synchronized void close() {
    closed = true;
    giveUp();
  }

  private void giveUp() {
    WritingConnection connection = writer;
    writer = null;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.warn("the connection that writes could not be closed: {}", e.toString());
      }
    }
  }
}
