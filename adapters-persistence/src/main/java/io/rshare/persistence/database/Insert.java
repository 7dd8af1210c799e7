package io.rshare.persistence.database;

import io.rshare.domain.fault.FaultCode;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How rows come into a table. Instances are constants: what waits to be added is kept by them. */
public final class Insert<R> {
  /** So many rows go in a statement at most, since each number is a statement to be prepared. */
  private static final int MOST_ROWS = 8;

  private final List<String> statements;
  private final Function<R, @Nullable Object[]> values;
  private final Optional<FaultCode> taken;

  private Insert(
      List<String> statements, Function<R, @Nullable Object[]> values, Optional<FaultCode> taken) {
    this.statements = statements;
    this.values = values;
    this.taken = taken;
  }

  /**
   * Into these columns of {@code table}, named with commas between, the {@code values} of a row.
   */
  public static <R> Insert<R> into(
      String table, String columns, Function<R, @Nullable Object[]> values) {
    String row = "(" + String.join(", ", Collections.nCopies(columns.split(",").length, "?")) + ")";
    String head = "INSERT INTO " + table + " (" + columns + ") VALUES ";
    return new Insert<>(
        IntStream.rangeClosed(1, MOST_ROWS)
            .mapToObj(rows -> head + String.join(", ", Collections.nCopies(rows, row)))
            .toList(),
        values,
        Optional.empty());
  }

  /** The same, where a row whose key is there already is a fault of the caller. */
  public Insert<R> refusing(FaultCode whatIsTaken) {
    return new Insert<>(statements, values, Optional.of(whatIsTaken));
  }

  @Nullable Object[] values(R row) {
    return values.apply(row);
  }

  /** Adds rows that have these values. */
  void add(Connection connection, List<@Nullable Object[]> rows) {
    for (int from = 0; from < rows.size(); from += MOST_ROWS) {
      addSome(connection, rows.subList(from, Math.min(rows.size(), from + MOST_ROWS)));
    }
  }

  private void addSome(Connection connection, List<@Nullable Object[]> rows) {
    try {
      Sql.run(
          connection,
          statements.get(rows.size() - 1),
          prepared -> {
            int bound = 0;
            for (@Nullable Object[] row : rows) {
              Sql.bind(prepared, bound, row);
              bound += row.length;
            }
            return prepared.executeUpdate();
          });
    } catch (RuntimeException e) {
      throw meaning(e);
    }
  }

  private RuntimeException meaning(RuntimeException thrown) {
    return taken.isPresent() && Trouble.of(thrown).filter(Trouble.DUPLICATE_KEY::equals).isPresent()
        ? taken.get().fault()
        : thrown;
  }
}
