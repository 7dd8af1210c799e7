package io.rshare.persistence.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction has still to write. Rows are put off until something may look at them, so that
 * those of all commands that share the transaction go in one statement for each table (decision
 * 0014).
 */
final class PendingWrites {
  private final Connection connection;
  private final boolean shared;
  private final Map<Insert<?>, List<@Nullable Object[]>> rows = new LinkedHashMap<>();
  private final Map<LateWrites<?>, Late<?>> last = new LinkedHashMap<>();

  /** Those of a transaction that commands share, or that one has to itself. */
  PendingWrites(Connection connection, boolean shared) {
    this.connection = connection;
    this.shared = shared;
  }

  <R> void insert(Insert<R> insert, R row) {
    rows.computeIfAbsent(insert, any -> new ArrayList<>()).add(insert.values(row));
  }

  @SuppressWarnings("unchecked") // each key has a value of its own kind
  <W> void writeLast(LateWrites<W> writes, W write) {
    ((Late<W>) last.computeIfAbsent(writes, any -> new Late<>(writes, new ArrayList<>())))
        .all.add(write);
  }

  private record Late<W>(LateWrites<W> writes, List<W> all) {
    void write(boolean shared) {
      writes.write(all, shared);
    }
  }

  /**
   * Writes all that is pending: rows, by table as those were first named, then what is to be last.
   */
  void flush() {
    if (rows.isEmpty() && last.isEmpty()) {
      return;
    }
    // What is written now may itself ask for this.
    var allRows = new LinkedHashMap<>(rows);
    rows.clear();
    var allLast = List.copyOf(last.values());
    last.clear();
    allRows.forEach(this::insertAll);
    allLast.forEach(late -> late.write(shared));
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
