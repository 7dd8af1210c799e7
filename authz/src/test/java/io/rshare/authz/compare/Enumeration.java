package io.rshare.authz.compare;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.CompiledStatement;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.reference.NaiveEngine;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tries every request of {@link SmallUniverse}. Parts that every statement of both sides treats
 * alike are tried once, and so are values that every clause treats alike.
 */
final class Enumeration {
  private final Layers<List<PolicySource>> granting;
  private final Layers<List<PolicySource>> refusing;
  private final List<CompiledStatement> statements = new ArrayList<>();
  private final List<Mask> wanted;
  private final List<Mask> unwanted;
  private final Map<Long, String> actions;
  private final Map<Long, String> resources;
  private final Map<Long, Principal> principals;
  private final List<String> keys;
  private final List<Map<Long, List<ContextItem>>> values = new ArrayList<>();
  private final List<List<ContextItem>> chosen = new ArrayList<>();

  /** The Allow and Deny statements of a set, as bits. */
  private record Mask(long allows, long denies) {
    boolean allowed(long applying) {
      return (applying & allows) != 0 && (applying & denies) == 0;
    }
  }

  private Enumeration(Layers<List<PolicySource>> granting, Layers<List<PolicySource>> refusing) {
    this.granting = granting;
    this.refusing = refusing;
    this.wanted = masks(compiled(granting));
    this.unwanted = masks(compiled(refusing));
    this.actions =
        distinct(SmallUniverse.ACTIONS, (s, a) -> s.matchesAction(asked(a, "*", List.of())));
    this.resources =
        distinct(SmallUniverse.RESOURCES, (s, r) -> s.matchesResource(ResourceName.of(r)));
    this.principals =
        distinct(
            SmallUniverse.PRINCIPALS,
            (s, p) -> s.matchesPrincipal(asked("a:a", "*", List.of()).by(p)));
    this.keys =
        statements.stream()
            .flatMap(s -> s.clauses().stream())
            .map(clause -> clause.normalisedKey())
            .distinct()
            .toList();
    keys.forEach(key -> values.add(distinct(lists(key), (s, list) -> holds(s, key, list))));
  }

  /** A request that {@code granting} allows and {@code refusing} does not, by trying all. */
  static Optional<AccessRequest> difference(
      Layers<List<PolicySource>> granting, Layers<List<PolicySource>> refusing) {
    return Optional.ofNullable(new Enumeration(granting, refusing).find());
  }

  private @Nullable AccessRequest find() {
    for (Map.Entry<Long, String> action : actions.entrySet()) {
      for (Map.Entry<Long, String> resource : resources.entrySet()) {
        for (Map.Entry<Long, Principal> principal : principals.entrySet()) {
          long applying = action.getKey() & resource.getKey() & principal.getKey();
          if (applying != 0 && choose(applying)) {
            return confirmed(
                asked(action.getValue(), resource.getValue(), chosen).by(principal.getValue()));
          }
        }
      }
    }
    return null;
  }

  private AccessRequest confirmed(AccessRequest request) {
    if (!naive(granting, request) || naive(refusing, request)) {
      throw new AssertionError("the enumeration is wrong about " + request);
    }
    return request;
  }

  /** Whether the engine that follows the text of the specification allows the request. */
  static boolean naive(Layers<List<PolicySource>> layers, AccessRequest request) {
    return new NaiveEngine(layers, PolicySwitches.DEFAULTS).evaluate(request).allowed();
  }

  private boolean choose(long applying) {
    int depth = chosen.size();
    if (depth == keys.size()) {
      return wanted.stream().allMatch(mask -> mask.allowed(applying))
          && !unwanted.stream().allMatch(mask -> mask.allowed(applying));
    }
    for (Map.Entry<Long, List<ContextItem>> list : values.get(depth).entrySet()) {
      chosen.add(list.getValue());
      if (choose(applying & list.getKey())) {
        return true;
      }
      chosen.removeLast();
    }
    return false;
  }

  private static Layers<CompiledPolicies> compiled(Layers<List<PolicySource>> layers) {
    return CompiledEngine.compile(layers, PolicySwitches.DEFAULTS).layers();
  }

  private List<Mask> masks(Layers<CompiledPolicies> layers) {
    List<List<CompiledPolicies>> sets = new ArrayList<>();
    layers.control().forEach(level -> sets.add(List.of(level)));
    CompiledPolicies session = layers.session();
    if (session != null) {
      sets.add(List.of(session));
    }
    CompiledPolicies group = layers.group();
    if (!layers.trustAlone()) {
      sets.add(group == null ? List.of(layers.account()) : List.of(layers.account(), group));
    }
    CompiledPolicies trust = layers.trust();
    if (trust != null) {
      sets.add(List.of(trust));
    }
    return sets.stream().map(this::mask).toList();
  }

  private Mask mask(List<CompiledPolicies> set) {
    long allows = 0;
    long denies = 0;
    for (CompiledPolicies policies : set) {
      for (CompiledStatement statement : policies.statements()) {
        long bit = 1L << statements.size();
        allows |= statement.denies() ? 0 : bit;
        denies |= statement.denies() ? bit : 0;
        statements.add(statement);
      }
    }
    return new Mask(allows, denies);
  }

  private <T> Map<Long, T> distinct(List<T> all, BiPredicate<CompiledStatement, T> test) {
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

  private static boolean holds(CompiledStatement statement, String key, List<ContextItem> list) {
    RequestContext context = context(List.of(key), List.of(list));
    return statement.clauses().stream()
        .filter(clause -> clause.normalisedKey().equals(key))
        .allMatch(clause -> clause.holds(context));
  }

  /** No value and up to three values of those that some clause tells apart. */
  private List<List<ContextItem>> lists(String key) {
    Map<List<Boolean>, ContextItem> different = new LinkedHashMap<>();
    for (ContextItem item : SmallUniverse.values(key)) {
      RequestContext context = context(List.of(key), List.of(List.of(item)));
      different.putIfAbsent(
          statements.stream()
              .flatMap(s -> s.clauses().stream())
              .map(clause -> clause.holds(context))
              .toList(),
          item);
    }
    List<ContextItem> items = List.copyOf(different.values());
    List<List<ContextItem>> lists = new ArrayList<>(List.of(List.of()));
    for (int i = 0; i < items.size(); i++) {
      lists.add(List.of(items.get(i)));
      for (int j = i + 1; j < items.size(); j++) {
        lists.add(List.of(items.get(i), items.get(j)));
        for (int k = j + 1; k < items.size(); k++) {
          lists.add(List.of(items.get(i), items.get(j), items.get(k)));
        }
      }
    }
    return lists;
  }

  private AccessRequest asked(String action, String resource, List<List<ContextItem>> lists) {
    return new AccessRequest(
        action, resource, lists.isEmpty() ? RequestContext.EMPTY : context(keys, lists));
  }

  private static RequestContext context(List<String> keys, List<List<ContextItem>> lists) {
    RequestContext.Builder context = RequestContext.builder();
    for (int i = 0; i < lists.size(); i++) {
      String key = keys.get(i);
      lists.get(i).forEach(item -> context.put(key, item));
    }
    return context.build();
  }
}
