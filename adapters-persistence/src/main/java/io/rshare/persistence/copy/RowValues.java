package io.rshare.persistence.copy;

import io.rshare.persistence.copy.TableShape.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table of any of the databases as values of Java that can be compared: {@code Long},
 * {@code String}, {@code byte[]} or nothing.
 */
final class RowValues {
  private final List<Column> columns;
  private final int[] types;

  /** Rows of {@code table} where its columns have the types that {@code told} gives. */
  RowValues(TableShape table, ResultSetMetaData told) throws SQLException {
    columns = table.columns();
    types = new int[columns.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = told.getColumnType(i + 1);
    }
  }

  /** Rows of {@code table} as the database of {@code connection} has them. */
  static RowValues of(TableShape table, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet none = statement.executeQuery(table.selection() + " WHERE 1 = 0")) {
      return new RowValues(table, none.getMetaData());
    }
  }

  @Nullable Object[] read(ResultSet row) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (columns.get(i).kind()) {
            case TEXT -> row.getString(i + 1);
            case BLOB -> row.getBytes(i + 1);
            case INTEGER -> number(row, i);
          };
    }
    return values;
  }

  private @Nullable Long number(ResultSet row, int i) throws SQLException {
    if (types[i] == Types.TIMESTAMP) {
      Timestamp moment = row.getTimestamp(i + 1);
      return moment == null ? null : moment.toInstant().toEpochMilli();
    }
    long number = isTruth(i) ? (row.getBoolean(i + 1) ? 1 : 0) : row.getLong(i + 1);
    return row.wasNull() ? null : number;
  }

  private boolean isTruth(int i) {
    return types[i] == Types.BOOLEAN || types[i] == Types.BIT;
  }

  void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, stored(i, values[i]));
    }
  }

  private @Nullable Object stored(int i, @Nullable Object value) {
    if (!(value instanceof Long number)) {
      return value;
    }
    if (types[i] == Types.TIMESTAMP) {
      return Timestamp.from(Instant.ofEpochMilli(number));
    }
    return isTruth(i) ? number != 0 : number;
  }

  static boolean equal(@Nullable Object[] one, @Nullable Object[] other) {
    return Arrays.deepEquals(one, other);
  }
}
