package io.rshare.persistence.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction has still to write. Rows are put off until something may look at them, so that
 * those of all commands that share the transaction go in one statement for each table (decision
 * 0014).
 */
final class PendingWrites {
  private final Connection connection;
  private final Map<Insert<?>, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
  private final SortedMap<String, List<Runnable>> last = new TreeMap<>();

  PendingWrites(Connection connection) {
    this.connection = connection;
  }

  <R> void insert(Insert<R> insert, R row) {
    rows.computeIfAbsent(insert, any -> new ArrayList<>()).add(insert.values(row));
  }

  /** Does {@code work} after all rows, those with the same {@code lock} as they came. */
  void last(String lock, Runnable work) {
    last.computeIfAbsent(lock, any -> new ArrayList<>()).add(work);
  }

  /** Writes all that is pending: tables in the order in which they were first named, then locks. */
  void flush() {
    if (rows.isEmpty() && last.isEmpty()) {
      return;
    }
    // What is written now may itself ask for this.
    var allRows = new LinkedHashMap<>(rows);
    rows.clear();
    var allLast = new ArrayList<>(last.values());
    last.clear();
    allRows.forEach(this::insertAll);
    allLast.forEach(works -> works.forEach(Runnable::run));
  }

  private void insertAll(Insert<?> insert, List<@Nullable Object[]> values) {
    for (int from = 0; from < values.size(); from += Insert.MOST_ROWS) {
      insertSome(insert, values.subList(from, Math.min(values.size(), from + Insert.MOST_ROWS)));
    }
  }

  private void insertSome(Insert<?> insert, List<@Nullable Object[]> values) {
    try {
      Sql.run(
          connection,
          insert.statement(values.size()),
          prepared -> {
            int bound = 0;
            for (@Nullable Object[] row : values) {
              Sql.bind(prepared, bound, row);
              bound += row.length;
            }
            return prepared.executeUpdate();
          });
    } catch (RuntimeException e) {
      throw insert.meaning(e);
    }
  }
}
