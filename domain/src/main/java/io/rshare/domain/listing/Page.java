package io.rshare.domain.listing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param rows in order
 * @param next the position of the last row, if rows follow it
 */
public record Page<T>(List<T> rows, Optional<Position> next) {
  public Page {
    rows = List.copyOf(rows);
  }

  /** The page that {@code slice} cuts out of {@code all}, which may come in any order. */
  public static <T> Page<T> of(Collection<T> all, Slice slice, Function<T, Position> position) {
    List<T> rest =
        all.stream()
            .sorted(Comparator.comparing(position))
            .filter(
                row -> slice.after().map(p -> position.apply(row).compareTo(p) > 0).orElse(true))
            .limit(slice.limit() + 1L)
            .toList();
    return cut(rest, slice, position);
  }

  /** The page of ordered {@code rows}, of which one more than wanted was asked for. */
  public static <T> Page<T> cut(List<T> rows, Slice slice, Function<T, Position> position) {
    if (rows.size() <= slice.limit()) {
      return new Page<>(rows, Optional.empty());
    }
    List<T> page = rows.subList(0, slice.limit());
    return new Page<>(page, Optional.of(position.apply(page.getLast())));
  }

  /** The same page of other values. */
  public <R> Page<R> map(Function<T, R> value) {
    return new Page<>(rows.stream().map(value).toList(), next);
  }
}
