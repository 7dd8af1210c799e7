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
    flush();
    return run(
        writing().connection(),
        statement,
        prepared -> {
          bind(prepared, 0, values);
          return prepared.executeUpdate();
        });
  }

  /** Adds rows at once, where somebody is to answer what the database says against them. */
  public <R> void insert(Insert<R> insert, List<R> rows) {
    flush();
    insert.add(writing().connection(), rows.stream().map(insert::values).toList());
  }

  /**
   * Adds {@code row} before the next statement of any other kind, at the latest at the end of the
   * transaction; what the database says against it comes out then.
   */
  public <R> void insertLater(Insert<R> insert, R row) {
    writing().pending().insert(insert, row);
  }

  /** Has {@code writes} do this as late, together with the others of its kind, after all rows. */
  public <W> void writeLast(LateWrites<W> writes, W write) {
    writing().pending().writeLast(writes, write);
  }

  /** Runs one statement once per row, in one round trip where the driver can. */
  public void updateAll(String statement, List<@Nullable Object[]> rows) {
    if (rows.size() < 2) {
      rows.forEach(row -> update(statement, row));
      return;
    }
    flush();
    run(
        writing().connection(),
        statement,
        prepared -> {
          for (@Nullable Object[] row : rows) {
            bind(prepared, 0, row);
            prepared.addBatch();
          }
          return prepared.executeBatch();
        });
  }

  /** All rows that a query finds. */
  public <T> List<T> query(String query, RowReader<T> reader, @Nullable Object... values) {
    flush();
    return run(
        open().connection(),
        query,
        prepared -> {
          bind(prepared, 0, values);
          try (ResultSet rows = prepared.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(reader.read(rows));
            }
            return found;
          }
        });
  }

  /** What is done with a statement. */
  interface Work<T> {
    T with(PreparedStatement prepared) throws SQLException;
  }

  /** What {@code work} makes of the statement; what the database throws comes out unchecked. */
  static <T> T run(Connection connection, String statement, Work<T> work) {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      return work.with(prepared);
    } catch (SQLException e) {
      throw new DataAccessException("a statement failed: " + e.getMessage(), e);
    }
  }

  /** Gives the parameters behind the first {@code bound} these values. */
  static void bind(PreparedStatement prepared, int bound, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      // Drivers disagree about Instant; all of them take a Timestamp as a moment.
      prepared.setObject(
          bound + i + 1, value instanceof Instant instant ? Timestamp.from(instant) : value);
    }
  }

  /** Does now what was put off. */
  private static void flush() {
    open().pending().flush();
  }

  private static OpenTransaction writing() {
    OpenTransaction open = open();
    open.noteWrite();
    return open;
  }

  private static OpenTransaction open() {
    return OpenTransaction.current()
        .orElseThrow(() -> new IllegalStateException("statements belong into a unit of work"));
  }
}
