package io.rshare.persistence.share;

import io.rshare.domain.listing.Position;
import io.rshare.domain.listing.Slice;
import io.rshare.persistence.database.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A query in the making: conditions with their values, in the order they appear. */
final class ListQuery {
  private final StringBuilder text;
  private final List<@Nullable Object> values = new ArrayList<>();
  private boolean empty;

  ListQuery(String selectFromJoin, String region) {
    text = new StringBuilder(selectFromJoin).append(" WHERE s.region = ?");
    values.add(region);
  }

  ListQuery and(String condition, @Nullable Object... more) {
    text.append(" AND ").append(condition);
    Collections.addAll(values, more);
    return this;
  }

  ListQuery equal(String column, Optional<?> value) {
    value.ifPresent(wanted -> and(column + " = ?", wanted));
    return this;
  }

  /** Where nothing is named, everything is wanted. */
  ListQuery among(String column, Collection<?> wanted) {
    return wanted.isEmpty() ? this : in(column, wanted);
  }

  /** Only what is named; nothing, if nothing is. */
  ListQuery in(String column, Collection<?> wanted) {
    empty |= wanted.isEmpty();
    text.append(" AND ")
        .append(column)
        .append(" IN (?")
        .append(", ?".repeat(Math.max(0, wanted.size() - 1)))
        .append(')');
    values.addAll(wanted);
    return this;
  }

  /**
   * Rows behind the slice's position in descending time and ascending keys, one more than wanted.
   */
  ListQuery slice(Slice slice, String time, List<String> keys) {
    slice.after().ifPresent(position -> after(position, time, keys));
    text.append(" ORDER BY ").append(time).append(" DESC, ").append(String.join(", ", keys));
    text.append(" LIMIT ").append(slice.limit() + 1);
    return this;
  }

  private void after(Position position, String time, List<String> keys) {
    text.append(" AND ").append(time).append(" <= ? AND (").append(time).append(" < ?");
    values.add(position.time());
    values.add(position.time());
    for (int i = 0; i < keys.size(); i++) {
      text.append(" OR (").append(time).append(" = ?");
      values.add(position.time());
      for (int j = 0; j <= i; j++) {
        text.append(" AND ").append(keys.get(j)).append(j < i ? " = ?" : " > ?");
        values.add(position.part(j));
      }
      text.append(')');
    }
    text.append(')');
  }

  <T> List<T> run(Sql sql, Sql.RowReader<T> reader) {
    return empty ? List.of() : sql.query(text.toString(), reader, values.toArray());
  }
}
