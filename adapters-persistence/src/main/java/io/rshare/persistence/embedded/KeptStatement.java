package io.rshare.persistence.embedded;

import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** A statement that stays compiled when it is closed, so that it can be taken again. */
final class KeptStatement extends JDBC4PreparedStatement {
  private boolean taken;
  private boolean discarded;

  KeptStatement(SQLiteConnection connection, String sql) throws SQLException {
    super(connection, sql);
  }

  /** Takes the statement until it is closed; false if it is taken already. */
  boolean take() {
    // The driver ends a statement that failed.
    if (taken || pointer.isClosed()) {
      return false;
    }
    taken = true;
    return true;
  }

  /** Ends it now, or once it is closed. */
  void discard() throws SQLException {
    discarded = true;
    if (!taken) {
      super.close();
    }
  }

  @Override
  public void close() throws SQLException {
    taken = false;
    if (discarded || pointer.isClosed()) {
      super.close();
      return;
    }
    rs.close();
    clearBatch();
    // Else what was last written stays in memory as long as the statement.
    pointer.safeRunConsume(DB::clear_bindings);
  }
}
