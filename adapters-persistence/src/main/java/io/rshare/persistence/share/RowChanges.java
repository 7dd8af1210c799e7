package io.rshare.persistence.share;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has to be written so that the rows of a table become others. */
record RowChanges<R>(List<R> added, List<R> changed, List<R> removed) {
  static <R> RowChanges<R> between(List<R> before, List<R> after, Function<R, Object> key) {
    Map<Object, R> old =
        before.stream()
            .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    Map<Object, R> next =
        after.stream()
            .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    return new RowChanges<>(
        after.stream().filter(row -> !old.containsKey(key.apply(row))).toList(),
        after.stream()
            .filter(row -> old.containsKey(key.apply(row)) && !row.equals(old.get(key.apply(row))))
            .toList(),
        before.stream().filter(row -> !next.containsKey(key.apply(row))).toList());
  }
}
