package io.rshare.persistence.database;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plain statements for what a repository cannot say: conditional updates, hints, batches over
 * tables without an entity. Always within the transaction of the caller.
 */
@Singleton
public final class Sql {
  /** Turns the current row into a value. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** Reads the row the cursor is on. */
    T read(ResultSet row) throws SQLException;
  }

  /** Runs one statement; returns the number of rows it changed. */
  public int update(String statement, @Nullable Object... values) {
    OpenTransaction.current().ifPresent(OpenTransaction::noteWrite);
    return prepared(
        statement,
        prepared -> {
          bind(prepared, values);
          return prepared.executeUpdate();
        });
  }

  /** Runs one statement once per row, in one round trip where the driver can. */
  public void updateAll(String statement, List<@Nullable Object[]> rows) {
    if (rows.size() < 2) {
      rows.forEach(row -> update(statement, row));
      return;
    }
    OpenTransaction.current().ifPresent(OpenTransaction::noteWrite);
    prepared(
        statement,
        prepared -> {
          for (@Nullable Object[] row : rows) {
            bind(prepared, row);
            prepared.addBatch();
          }
          return prepared.executeBatch();
        });
  }

  /** All rows that a query finds. */
  public <T> List<T> query(String query, RowReader<T> reader, @Nullable Object... values) {
    return prepared(
        query,
        prepared -> {
          bind(prepared, values);
          try (ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  private interface Work<T> {
    T with(PreparedStatement prepared) throws SQLException;
  }

  private static <T> T prepared(String statement, Work<T> work) {
    Connection connection =
        OpenTransaction.current()
            .orElseThrow(() -> new IllegalStateException("statements belong into a unit of work"))
            .connection();
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      return work.with(prepared);
    } catch (SQLException e) {
      throw new DataAccessException("a statement failed: " + e.getMessage(), e);
    }
  }

  private static void bind(PreparedStatement prepared, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      // Drivers disagree about Instant; all of them take a Timestamp as a moment.
      prepared.setObject(i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
    }
  }
}
