package io.rshare.authz.compare;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.CompiledStatement;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.reference.NaiveEngine;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Every request over a few letters and values. All are tried, but those that every statement of
 * both sides treats alike only once.
 */
final class SmallUniverse {
  static final List<String> ACTIONS = actions();
  static final List<String> RESOURCES = resources();
  static final List<String> VALUES = values();

  private SmallUniverse() {}

  private static List<String> rests() {
    List<String> rests = new ArrayList<>(words("ab/:xA", 1, 2));
    rests.addAll(
        List.of(
            "a/b", "a:b", "a/x", "a:x", "axb", "xab", "xxx", "x:b", "x/b", "xxb", "axx", "a/:b",
            "a:/b"));
    return rests;
  }

  /** A request that {@code granting} allows and {@code refusing} does not, by trying all. */
  static Optional<AccessRequest> difference(
      Layers<List<PolicySource>> granting, Layers<List<PolicySource>> refusing) {
    CompiledEngine grants = CompiledEngine.compile(granting, PolicySwitches.DEFAULTS);
    CompiledEngine refuses = CompiledEngine.compile(refusing, PolicySwitches.DEFAULTS);
    List<CompiledStatement> statements = new ArrayList<>();
    List<Long[]> wanted = masks(grants.layers(), statements);
    List<Long[]> unwanted = masks(refuses.layers(), statements);
    Map<Long, String> actions =
        distinct(ACTIONS, statements, (s, a) -> s.matchesAction(asked(a, "*", Map.of())));
    Map<Long, String> resources =
        distinct(RESOURCES, statements, (s, r) -> s.matchesResource(ResourceName.of(r)));
    List<Map<Long, List<String>>> keys = new ArrayList<>();
    List<String> names = keyNames(statements);
    for (String key : names) {
      keys.add(distinct(lists(key, statements), statements, (s, values) -> holds(s, key, values)));
    }
    for (Map.Entry<Long, String> action : actions.entrySet()) {
      for (Map.Entry<Long, String> resource : resources.entrySet()) {
        long both = action.getKey() & resource.getKey();
        if (both != 0) {
          Map<String, List<String>> chosen = new LinkedHashMap<>();
          if (choose(both, names, keys, chosen, wanted, unwanted)) {
            AccessRequest request = asked(action.getValue(), resource.getValue(), chosen);
            if (!new NaiveEngine(granting, PolicySwitches.DEFAULTS).evaluate(request).allowed()
                || new NaiveEngine(refusing, PolicySwitches.DEFAULTS).evaluate(request).allowed()) {
              throw new AssertionError("the enumeration is wrong about " + request);
            }
            return Optional.of(request);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static boolean choose(
      long mask,
      List<String> names,
      List<Map<Long, List<String>>> keys,
      Map<String, List<String>> chosen,
      List<Long[]> wanted,
      List<Long[]> unwanted) {
    int depth = chosen.size();
    if (depth == keys.size()) {
      return allowed(mask, wanted) && !allowed(mask, unwanted);
    }
    for (Map.Entry<Long, List<String>> values : keys.get(depth).entrySet()) {
      chosen.put(names.get(depth), values.getValue());
      if (choose(mask & values.getKey(), names, keys, chosen, wanted, unwanted)) {
        return true;
      }
      chosen.remove(names.get(depth));
    }
    return false;
  }

  private static boolean allowed(long mask, List<Long[]> sets) {
    return sets.stream().allMatch(set -> (mask & set[0]) != 0 && (mask & set[1]) == 0);
  }

  /** The Allow and Deny statements of each set, as bits. */
  private static List<Long[]> masks(
      Layers<CompiledPolicies> layers, List<CompiledStatement> statements) {
    List<List<CompiledPolicies>> sets = new ArrayList<>();
    layers.control().forEach(level -> sets.add(List.of(level)));
    CompiledPolicies session = layers.session();
    if (session != null) {
      sets.add(List.of(session));
    }
    CompiledPolicies group = layers.group();
    sets.add(group == null ? List.of(layers.account()) : List.of(layers.account(), group));
    List<Long[]> masks = new ArrayList<>();
    for (List<CompiledPolicies> set : sets) {
      Long[] mask = {0L, 0L};
      for (CompiledPolicies policies : set) {
        for (CompiledStatement statement : policies.statements()) {
          mask[statement.denies() ? 1 : 0] |= 1L << statements.size();
          statements.add(statement);
        }
      }
      masks.add(mask);
    }
    return masks;
  }

  private static <T> Map<Long, T> distinct(
      List<T> all, List<CompiledStatement> statements, BiPredicate<CompiledStatement, T> test) {
    Map<Long, T> distinct = new LinkedHashMap<>();
    for (T each : all) {
      long mask = 0;
      for (int i = 0; i < statements.size(); i++) {
        mask |= test.test(statements.get(i), each) ? 1L << i : 0;
      }
      distinct.putIfAbsent(mask, each);
    }
    return distinct;
  }

  private static List<String> keyNames(List<CompiledStatement> statements) {
    return statements.stream()
        .flatMap(s -> s.clauses().stream())
        .map(clause -> clause.normalisedKey())
        .distinct()
        .toList();
  }

  private static boolean holds(CompiledStatement statement, String key, List<String> values) {
    RequestContext context = RequestContext.of(Map.of(key, values));
    return statement.clauses().stream()
        .filter(clause -> clause.normalisedKey().equals(key))
        .allMatch(clause -> clause.holds(context));
  }

  static AccessRequest asked(String action, String resource, Map<String, List<String>> keys) {
    return new AccessRequest(action, resource, RequestContext.of(keys));
  }

  private static List<String> actions() {
    List<String> services = words("abx", 1, 2);
    List<String> operations = words("abx", 1, 3);
    return services.stream()
        .flatMap(service -> operations.stream().map(operation -> service + ":" + operation))
        .toList();
  }

  private static List<String> resources() {
    List<String> rests = rests();
    List<String> all = new ArrayList<>(List.of("*"));
    for (String service : List.of("a", "b", "x", "xx")) {
      for (String region : List.of("", "a", "x")) {
        for (String account : List.of("", "1", "2")) {
          for (String rest : rests) {
            all.add("acs:" + service + ":" + region + ":" + account + ":" + rest);
          }
        }
      }
    }
    return all;
  }

  /** No value and up to three values of those that some clause tells apart. */
  private static List<List<String>> lists(String key, List<CompiledStatement> statements) {
    Map<List<Boolean>, String> different = new LinkedHashMap<>();
    for (String value : VALUES) {
      RequestContext context = RequestContext.of(Map.of(key, List.of(value)));
      different.putIfAbsent(
          statements.stream()
              .flatMap(s -> s.clauses().stream())
              .map(clause -> clause.holds(context))
              .toList(),
          value);
    }
    List<String> values = List.copyOf(different.values());
    List<List<String>> lists = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < values.size(); i++) {
      lists.add(List.of(values.get(i)));
      for (int j = i + 1; j < values.size(); j++) {
        lists.add(List.of(values.get(i), values.get(j)));
        for (int k = j + 1; k < values.size(); k++) {
          lists.add(List.of(values.get(i), values.get(j), values.get(k)));
        }
      }
    }
    return lists;
  }

  private static List<String> values() {
    List<String> values = new ArrayList<>(words("abAx", 0, 3));
    values.addAll(
        List.of(
            "k",
            "aB",
            "B",
            "AB",
            "1.25",
            "10.0",
            "010",
            "1.0",
            "2.0",
            "1.50",
            "01.5",
            "20.0",
            "021",
            "-1.0",
            "::ffff:10.1.0.1",
            "::ffff:10.255.0.0",
            "::ffff:11.0.0.0",
            "::ffff:10.0.0.0",
            "::ffff:10.0.0.2",
            "2024-01-01T00:00:00.1Z",
            "3",
            "aB",
            "K",
            "\u212a",
            "1",
            "01",
            "2",
            "02",
            "1.5",
            "1.7",
            "-1",
            "-2",
            "-0.5",
            "0",
            "10",
            "11",
            "1a",
            "5",
            "2024-01-01T00:00:00Z",
            "2023-01-01T00:00:00Z",
            "2024-01-01T00:00:00.000000001Z",
            "2024-01-01T00:00:01Z",
            "2024-01-01T01:00:00Z",
            "2025-01-01T00:00:00Z",
            "20",
            "2024",
            "true",
            "TRUE",
            "false",
            "fa",
            "t",
            "ta",
            "tb",
            "10.0.0.1",
            "10.0.0.0",
            "10.0.0.2",
            "10.1.0.1",
            "10.255.0.0",
            "11.0.0.0",
            "::ffff:10.0.0.1",
            "10.",
            "10.a",
            "2001:db8::1",
            "2001:db9::1",
            "::1"));
    return values;
  }

  private static List<String> words(String letters, int from, int to) {
    List<String> all = new ArrayList<>();
    List<String> level = List.of("");
    for (int length = 0; length <= to; length++) {
      if (length >= from) {
        all.addAll(level);
      }
      List<String> next = new ArrayList<>();
      for (String word : level) {
        for (char letter : letters.toCharArray()) {
          next.add(word + letter);
        }
      }
      level = next;
    }
    return all;
  }
}
