package io.rshare.persistence.world;

import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Sql.RowReader;
import java.util.List;

/**
 * Which rows of the tables of a kind are meant: the same question to the table of the entries and
 * to those of what hangs on them.
 */
record Where(String clause, List<Object> values) {
  static final Where EVERYWHERE = new Where("", List.of());

  static Where is(String column, Object value) {
    return new Where(" WHERE " + column + " = ?", List.of(value));
  }

  Where and(String column, Object value) {
    return new Where(clause + " AND " + column + " = ?", List.of(values.getFirst(), value));
  }

  /** The rows of {@code select} that are meant. */
  <T> List<T> query(Sql sql, String select, RowReader<T> reader) {
    return sql.query(select + clause, reader, values.toArray());
  }
}
