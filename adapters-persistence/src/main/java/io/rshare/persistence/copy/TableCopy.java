package io.rshare.persistence.copy;

import io.rshare.persistence.copy.TableShape.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of a table over, and sees whether it did. Both sides give no more than a few rows
 * at a time.
 *
 * @param table the table
 * @param from where the rows are; nobody changes them meanwhile
 * @param to where they go; nobody else writes there
 */
public record TableCopy(TableShape table, Connection from, Connection to) {
  private static final int ROWS_A_BATCH = 500;

  /** Puts all rows in place of what is there; returns how many. The caller commits. */
  public long copy() throws SQLException {
    try (Statement clear = to.createStatement()) {
      clear.executeUpdate("DELETE FROM " + table.name());
    }
    long count = 0;
    try (Statement reading = from.createStatement();
        PreparedStatement writing = to.prepareStatement(table.insertion());
        ResultSet rows = reading.executeQuery(table.selection())) {
      var source = new RowValues(table, rows.getMetaData());
      RowValues target = RowValues.of(table, to);
      while (rows.next()) {
        target.bind(writing, source.read(rows));
        writing.addBatch();
        if (++count % ROWS_A_BATCH == 0) {
          writing.executeBatch();
        }
      }
      writing.executeBatch();
    }
    return count;
  }

  /** Throws unless the same rows are on both sides, {@code expected} of them. */
  public void verify(long expected) throws SQLException {
    long found = count();
    if (found != expected) {
      throw differs(expected + " rows were read, " + found + " are there");
    }
    String lookup =
        table.selection()
            + table.keys().stream()
                .map(key -> key.name() + " = ?")
                .collect(Collectors.joining(" AND ", " WHERE ", ""));
    try (Statement reading = from.createStatement();
        PreparedStatement looking = to.prepareStatement(lookup);
        ResultSet rows = reading.executeQuery(table.selection())) {
      var source = new RowValues(table, rows.getMetaData());
      RowValues target = RowValues.of(table, to);
      while (rows.next()) {
        @Nullable Object[] row = source.read(rows);
        bindKeys(looking, row);
        try (ResultSet same = looking.executeQuery()) {
          if (!same.next() || !RowValues.equal(row, target.read(same))) {
            throw differs("a row is not the same");
          }
        }
      }
    }
  }

  private void bindKeys(PreparedStatement looking, @Nullable Object[] row) throws SQLException {
    List<Column> keys = table.keys();
    for (int i = 0; i < keys.size(); i++) {
      looking.setObject(i + 1, row[table.columns().indexOf(keys.get(i))]);
    }
  }

  private long count() throws SQLException {
    try (Statement statement = to.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table.name())) {
      row.next();
      return row.getLong(1);
    }
  }

  private IllegalStateException differs(String how) {
    return new IllegalStateException("the copy of table " + table.name() + " differs: " + how);
  }
}
