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
  private final int size;
  private final PrefixTable byAction;
  private final PrefixTable byRest;
  private final Map<String, PrefixTable> byKey;

  private StatementIndex(int size, Map<Dimension, Map<String, List<CompiledStatement>>> filed) {
    this.size = size;
    this.byAction = PrefixTable.of(filed.getOrDefault(Requirement.ACTION, Map.of()));
    this.byRest = PrefixTable.of(filed.getOrDefault(Requirement.REST, Map.of()));
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
    List<List<Requirement>> requirements = new ArrayList<>(byRank.length);
    Map<Dimension, Map<String, Integer>> sharing = new HashMap<>();
    for (CompiledStatement statement : byRank) {
      List<Requirement> some = statement.requirements();
      requirements.add(some);
      some.forEach(requirement -> count(requirement, sharing));
    }
    Map<Dimension, Map<String, List<CompiledStatement>>> filed = new HashMap<>();
    for (CompiledStatement statement : byRank) {
      Requirement chosen = rarest(requirements.get(statement.rank), sharing);
      Map<String, List<CompiledStatement>> entries =
          filed.computeIfAbsent(chosen.dimension(), unused -> new HashMap<>());
      for (String prefix : chosen.prefixes()) {
        entries.computeIfAbsent(prefix, unused -> new ArrayList<>(1)).add(statement);
      }
    }
    return new StatementIndex(byRank.length, filed);
  }

  private static void count(Requirement requirement, Map<Dimension, Map<String, Integer>> sharing) {
    Map<String, Integer> counts =
        sharing.computeIfAbsent(requirement.dimension(), unused -> new HashMap<>());
    for (String prefix : requirement.prefixes()) {
      counts.merge(prefix, 1, Integer::sum);
    }
  }

  /** The requirement whose fullest bucket is the emptiest; the first one if they are alike. */
  private static Requirement rarest(
      List<Requirement> requirements, Map<Dimension, Map<String, Integer>> sharing) {
    Requirement rarest = requirements.getFirst();
    int fewest = Integer.MAX_VALUE;
    for (Requirement requirement : requirements) {
      int fullest = fullest(requirement, sharing.getOrDefault(requirement.dimension(), Map.of()));
      if (fullest < fewest) {
        rarest = requirement;
        fewest = fullest;
      }
    }
    return rarest;
  }

  private static int fullest(Requirement requirement, Map<String, Integer> counts) {
    if (requirement.vacuous()) {
      return Integer.MAX_VALUE;
    }
    int fullest = 0;
    for (String prefix : requirement.prefixes()) {
      fullest = Math.max(fullest, counts.getOrDefault(prefix, 0));
    }
    return fullest;
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
