package io.rshare.persistence.embedded;

import java.sql.SQLException;
import java.sql.Statement;

/**
 * The connection that writes. Its transactions begin when they are told to, and have the database
 * to themselves from there on, so that none fails halfway because of another.
 */
public final class WritingConnection extends EmbeddedConnection {
  /** To the file of {@code url}. */
  public WritingConnection(String url) throws SQLException {
    super(url);
    // Only noted: the driver would begin one at once, and again after each that ends.
    getConnectionConfig().setAutoCommit(false);
  }

  /** Leaves it to others ({@link Checkpoints}) to bring the log into the file. */
  public void leaveLog() throws SQLException {
    try (Statement statement = createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = 0");
    }
  }

  /** Begins a transaction; waits for another process that is in one. */
  public void begin() throws SQLException {
    run("BEGIN IMMEDIATE");
  }

  @Override
  public void commit() throws SQLException {
    run("COMMIT");
  }

  @Override
  public void rollback() throws SQLException {
    run("ROLLBACK");
  }

  private void run(String statement) throws SQLException {
    try (var prepared = prepareStatement(statement)) {
      prepared.executeUpdate();
    }
  }
}
