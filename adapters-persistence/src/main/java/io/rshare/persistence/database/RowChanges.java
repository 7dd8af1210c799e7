package io.rshare.persistence.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to be written so that the rows of a table become others.
 *
 * @param added rows whose keys are new
 * @param changed rows whose keys were there with other values, as they are to be
 * @param removed rows whose keys are to go
 */
public record RowChanges<R>(List<R> added, List<R> changed, List<R> removed) {
  /** What leads from {@code before} to {@code after}, rows being told apart by {@code key}. */
  public static <R> RowChanges<R> between(List<R> before, List<R> after, Function<R, Object> key) {
    Map<Object, R> old = byKey(before, key);
    Map<Object, R> next = byKey(after, key);
    return new RowChanges<>(
        after.stream().filter(row -> !old.containsKey(key.apply(row))).toList(),
        after.stream()
            .filter(row -> old.containsKey(key.apply(row)) && !row.equals(old.get(key.apply(row))))
            .toList(),
        before.stream().filter(row -> !next.containsKey(key.apply(row))).toList());
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
  }

  private static <R> Map<Object, R> byKey(List<R> rows, Function<R, Object> key) {
    return rows.stream()
        .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
  }
}
