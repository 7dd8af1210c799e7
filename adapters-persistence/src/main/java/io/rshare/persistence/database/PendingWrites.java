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
  private @Nullable RuntimeException failure;

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
    // INVARIANT: once something was not written, nothing is ever stored, whoever asks again.
    if (failure != null) {
      throw failure;
    }
    if (isEmpty()) {
      return;
    }
    // What is written now may itself ask for this.
    var allRows = new LinkedHashMap<>(rows);
    rows.clear();
    var allLast = List.copyOf(last.values());
    last.clear();
    try {
      allRows.forEach(this::insertAll);
      allLast.forEach(late -> late.write(shared));
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  boolean isEmpty() {
    return rows.isEmpty() && last.isEmpty();
  }

  /** Whether something that was put off could not be written: the transaction is to be undone. */
  boolean isBroken() {
    return failure != null;
  }

  private void insertAll(Insert<?> insert, List<@Nullable Object[]> values) {
    insert.add(connection, values);
  }
}
