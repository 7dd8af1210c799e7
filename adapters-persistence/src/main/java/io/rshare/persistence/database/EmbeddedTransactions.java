package io.rshare.persistence.database;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.persistence.embedded.Checkpoints;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.FileIdentity;
import io.rshare.persistence.embedded.WritingConnection;
import java.io.File;
import java.io.IOException;
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

  /** What a group of large calls writes. */
  private static final long LEAST_ROOM = 1 << 20;

  private final String url;
  private final EmbeddedFile file;
  private final DataSource readers;
  private final FileIdentity identity;
  private final boolean alone;
  // INVARIANT: only under the lock of this object, which is free but at the end.
  private @Nullable WritingConnection writer;
  private @Nullable Checkpoints checkpoints;
  private boolean closed;

  /**
   * On the file of {@code url}, read through {@code readers}; {@code alone} says that nobody but
   * this may write to it.
   */
  EmbeddedTransactions(String url, DataSource readers, boolean alone) {
    this.url = url;
    this.alone = alone;
    this.file = EmbeddedFile.of(url);
    this.identity = new FileIdentity(file.path());
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
      if (checkpoints != null) {
        checkpoints.committed();
      }
      return result;
    } catch (SQLException e) {
      throw failure(e);
    } catch (IOException e) {
      throw failure(new SQLNonTransientConnectionException(e.getMessage(), "08003", e));
    } finally {
      if (!stored) {
        undo();
      }
    }
  }

  private WritingConnection begun() throws SQLException, IOException {
    if (closed) {
      throw new SQLNonTransientConnectionException("the database is closed", "08003");
    }
    Optional<String> trouble = identity.trouble();
    if (trouble.isPresent()) {
      throw new SQLNonTransientConnectionException(trouble.get(), "08003");
    }
    if (writer == null) {
      writer = new WritingConnection(url);
      if (alone) {
        checkpoints = checkpoints == null ? Checkpoints.of(file) : checkpoints;
        writer.leaveLog();
      }
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
    return identity.trouble().or(this::lackOfRoom);
  }

  /** A small write may still fit into the log where none of a call does. */
  private Optional<String> lackOfRoom() {
    File folder = file.folder().toFile();
    // Some file systems cannot tell, and say 0 to both.
    return folder.getUsableSpace() < LEAST_ROOM && folder.getTotalSpace() > 0
        ? Optional.of("the disk is full")
        : Optional.empty();
  }

  @Override
  public synchronized void close() {
    closed = true;
    giveUp();
    if (checkpoints != null) {
      checkpoints.close();
    }
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
