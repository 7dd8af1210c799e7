package io.rshare.persistence.world;

import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Sql.RowReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which rows of the tables of a kind are meant: the same question to the table of the entries and
 * to those of what hangs on them.
 *
 * @param clause begins with WHERE, or is empty for all rows
 * @param values of its parameters
 * @param order the columns that the entries are ordered by; empty for any order
 */
record Where(String clause, List<Object> values, String order) {
  static final Where EVERYWHERE = new Where("", List.of(), "");

  static Where is(String column, Object value) {
    return EVERYWHERE.andIs(column, value);
  }

  /** The same, if {@code column} has {@code value}, too. */
  Where andIs(String column, Object value) {
    return and(column + " = ?", value);
  }

  /** The same, if {@code condition}, which asks for {@code more}, holds, too. */
  Where and(String condition, Object... more) {
    return new Where(
        clause + (clause.isEmpty() ? " WHERE " : " AND ") + condition,
        Stream.concat(values.stream(), Arrays.stream(more)).toList(),
        order);
  }

  /** The same, in the order of {@code columns}. */
  Where by(String columns) {
    return new Where(clause, values, columns);
  }

  /** The rows of {@code select} that are meant. */
  <T> List<T> query(Sql sql, String select, RowReader<T> reader) {
    return sql.query(
        select + clause + (order.isEmpty() ? "" : " ORDER BY " + order), reader, values.toArray());
  }
}
