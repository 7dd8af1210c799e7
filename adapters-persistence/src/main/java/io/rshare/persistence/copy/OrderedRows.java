package io.rshare.persistence.copy;

import io.rshare.persistence.copy.TableShape.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table in the order of its primary key, which is the same on every database: keys
 * compare to the letter. Never more than a few are in memory.
 */
final class OrderedRows implements AutoCloseable {
  private final PreparedStatement statement;
  private final ResultSet rows;
  private final RowValues values;

  private OrderedRows(PreparedStatement statement, ResultSet rows, RowValues values) {
    this.statement = statement;
    this.rows = rows;
    this.values = values;
  }

  /** Those of {@code table} behind {@code last}, or all. */
  static OrderedRows of(Connection connection, TableShape table, Optional<@Nullable Object[]> last)
      throws SQLException {
    List<Object> parameters = new ArrayList<>();
    String where = last.map(row -> behind(table, row, parameters)).orElse("");
    PreparedStatement statement =
        connection.prepareStatement(table.selection() + where + order(table, ""));
    try {
      if (connection.getMetaData().getURL().startsWith("jdbc:mysql:")) {
        // What makes this driver hand out rows as they come.
        statement.setFetchSize(Integer.MIN_VALUE);
      }
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      ResultSet rows = statement.executeQuery();
      return new OrderedRows(statement, rows, new RowValues(table, rows.getMetaData()));
    } catch (SQLException e) {
      statement.close();
      throw e;
    }
  }

  /** The last row of {@code table}. */
  static Optional<@Nullable Object[]> last(Connection connection, TableShape table)
      throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(table.selection() + order(table, " DESC") + " LIMIT 1");
        ResultSet row = statement.executeQuery()) {
      var values = new RowValues(table, row.getMetaData());
      return row.next() ? Optional.of(values.read(row)) : Optional.empty();
    }
  }

  Optional<@Nullable Object[]> next() throws SQLException {
    return rows.next() ? Optional.of(values.read(rows)) : Optional.empty();
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }

  private static String order(TableShape table, String direction) {
    return table.keys().stream()
        .map(key -> key.name() + direction)
        .collect(Collectors.joining(", ", " ORDER BY ", ""));
  }

  private static String behind(TableShape table, @Nullable Object[] row, List<Object> parameters) {
    List<Column> keys = table.keys();
    List<String> ways = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      List<String> conditions = new ArrayList<>();
      for (int j = 0; j <= i; j++) {
        conditions.add(keys.get(j).name() + (j < i ? " = ?" : " > ?"));
        Object value = row[table.columns().indexOf(keys.get(j))];
        if (value == null) {
          throw new IllegalStateException("a key of " + table.name() + " is null");
        }
        parameters.add(value);
      }
      ways.add("(" + String.join(" AND ", conditions) + ")");
    }
    return " WHERE " + String.join(" OR ", ways);
  }
}
