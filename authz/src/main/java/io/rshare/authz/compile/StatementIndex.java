package io.rshare.authz.compile;

import io.rshare.authz.compile.Requirement.Dimension;
import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the first statement that matches without looking at all of them. Every statement is filed
 * under the one requirement that it shares with the fewest others; a request then meets only
 * statements one of whose requirements it meets. A statement that requires nothing in particular is
 * filed under the empty action prefix, which every request has.
 */
final class StatementIndex {
  private static final Dimension ACTION = new Dimension.Action();
  private static final Dimension REST = new Dimension.Rest();

  private final int size;
  private final PrefixTable byAction;
  private final PrefixTable byRest;
  private final Map<String, PrefixTable> byKey;

  private StatementIndex(int size, Map<Dimension, Map<String, List<CompiledStatement>>> filed) {
    this.size = size;
    this.byAction = PrefixTable.of(filed.getOrDefault(ACTION, Map.of()));
    this.byRest = PrefixTable.of(filed.getOrDefault(REST, Map.of()));
    Map<String, PrefixTable> keys = new HashMap<>();
    filed.forEach(
        (dimension, entries) -> {
          if (dimension instanceof Dimension.Key(String normalised)) {
            keys.put(normalised, PrefixTable.of(entries));
          }
        });
    this.byKey = Map.copyOf(keys);
  }

  static StatementIndex of(CompiledStatement[] byRank) {
    Map<Dimension, Map<String, Integer>> sharing = new HashMap<>();
    for (CompiledStatement statement : byRank) {
      for (Requirement requirement : statement.requirements()) {
        Map<String, Integer> counts =
            sharing.computeIfAbsent(requirement.dimension(), unused -> new HashMap<>());
        requirement.prefixes().forEach(prefix -> counts.merge(prefix, 1, Integer::sum));
      }
    }
    Map<Dimension, Map<String, List<CompiledStatement>>> filed = new HashMap<>();
    for (CompiledStatement statement : byRank) {
      Requirement chosen = rarest(statement.requirements(), sharing);
      Map<String, List<CompiledStatement>> entries =
          filed.computeIfAbsent(chosen.dimension(), unused -> new HashMap<>());
      chosen
          .prefixes()
          .forEach(
              prefix ->
                  entries.computeIfAbsent(prefix, unused -> new ArrayList<>()).add(statement));
    }
    return new StatementIndex(byRank.length, filed);
  }

  /** The requirement whose fullest bucket is the emptiest; the first one if they are alike. */
  private static Requirement rarest(
      List<Requirement> requirements, Map<Dimension, Map<String, Integer>> sharing) {
    Requirement rarest = requirements.getFirst();
    int fewest = Integer.MAX_VALUE;
    for (Requirement requirement : requirements) {
      Map<String, Integer> counts = sharing.getOrDefault(requirement.dimension(), Map.of());
      int fullest =
          requirement.vacuous()
              ? Integer.MAX_VALUE
              : requirement.prefixes().stream()
                  .mapToInt(prefix -> counts.getOrDefault(prefix, 0))
                  .max()
                  .orElse(0);
      if (fullest < fewest) {
        rarest = requirement;
        fewest = fullest;
      }
    }
    return rarest;
  }

  /** The lowest rank that matches, or the number of statements. */
  int first(AccessRequest request, ResourceName name) {
    int best = byAction.first(request.foldedAction(), 0, request, name, size);
    best = byRest.first(name.text(), name.restStart(), request, name, best);
    if (!byKey.isEmpty()) {
      for (RequestContext.Entry entry : request.context().entries()) {
        PrefixTable table = byKey.get(entry.key());
        if (table != null) {
          best = firstByValue(table, entry.items(), request, name, best);
        }
      }
    }
    return best;
  }

  /** Looks at every spelling of every item, so that no reading of plural values misses any. */
  private static int firstByValue(
      PrefixTable table, String[][] items, AccessRequest request, ResourceName name, int best) {
    int lowest = best;
    for (String[] spellings : items) {
      for (String spelling : spellings) {
        lowest = table.first(spelling, 0, request, name, lowest);
      }
    }
    return lowest;
  }
}
