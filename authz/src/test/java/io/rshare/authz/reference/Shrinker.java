package io.rshare.authz.reference;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes parts away from a failing case for as long as it keeps failing. */
final class Shrinker {
  private Shrinker() {}

  static Case shrink(Case failing, Predicate<Case> fails) {
    Case smallest = failing;
    Optional<Case> next = Optional.of(failing);
    while (next.isPresent()) {
      smallest = next.get();
      next = smaller(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<Case> smaller(Case it) {
    return Stream.concat(layers(it.layers()).map(it::with), context(it.context()).map(it::with));
  }

  private static Stream<Layers<List<PolicySource>>> layers(Layers<List<PolicySource>> it) {
    Stream<Layers<List<PolicySource>>> removed =
        Stream.of(
                new Layers<>(
                    it.caller(),
                    List.of(),
                    it.session(),
                    it.account(),
                    it.group(),
                    it.trust(),
                    it.trustAlone()),
                new Layers<>(
                    it.caller(),
                    it.control(),
                    null,
                    it.account(),
                    it.group(),
                    it.trust(),
                    it.trustAlone()),
                new Layers<>(
                    it.caller(),
                    it.control(),
                    it.session(),
                    it.account(),
                    null,
                    it.trust(),
                    it.trustAlone()),
                new Layers<>(
                    it.caller(), it.control(), it.session(), it.account(), it.group(), null, false))
            .filter(fewer -> !fewer.equals(it));
    Stream<Layers<List<PolicySource>>> account =
        sets(it.account())
            .map(
                set ->
                    new Layers<>(
                        it.caller(),
                        it.control(),
                        it.session(),
                        set,
                        it.group(),
                        it.trust(),
                        it.trustAlone()));
    return Stream.concat(removed, account);
  }

  private static Stream<List<PolicySource>> sets(List<PolicySource> set) {
    return Stream.concat(without(set), replaced(set, Shrinker::policies));
  }

  private static Stream<PolicySource> policies(PolicySource policy) {
    List<Statement> statements = policy.document().statements();
    return Stream.concat(without(statements), replaced(statements, Shrinker::statements))
        .map(fewer -> new PolicySource(policy.origin(), PolicyDocument.of(fewer)));
  }

  private static Stream<Statement> statements(Statement it) {
    Stream<Statement> actions =
        patterns(it.action()).map(action -> rebuilt(it, action, it.resource(), it.conditions()));
    Stream<Statement> resources =
        (it.resource() == null ? Stream.<Patterns>empty() : patterns(it.resource()))
            .map(resource -> rebuilt(it, it.action(), resource, it.conditions()));
    Stream<Statement> conditions =
        Stream.concat(without(it.conditions()), replaced(it.conditions(), Shrinker::clauses))
            .map(fewer -> rebuilt(it, it.action(), it.resource(), fewer));
    return Stream.of(conditions, actions, resources).flatMap(each -> each);
  }

  private static Statement rebuilt(
      Statement it, Patterns action, Patterns resource, List<ConditionClause> conditions) {
    return new Statement(
        it.index(), it.at(), it.sid(), it.effect(), action, resource, it.principals(), conditions);
  }

  private static Stream<Patterns> patterns(Patterns it) {
    return without(it.values())
        .filter(fewer -> !fewer.isEmpty())
        .map(fewer -> new Patterns(it.excluding(), fewer));
  }

  private static Stream<ConditionClause> clauses(ConditionClause it) {
    return without(it.values())
        .filter(fewer -> !fewer.isEmpty())
        .map(fewer -> new ConditionClause(it.operator(), it.key(), fewer));
  }

  private static Stream<Map<String, List<ContextItem>>> context(Map<String, List<ContextItem>> it) {
    return it.keySet().stream()
        .flatMap(
            key ->
                without(it.get(key))
                    .map(
                        fewer -> {
                          Map<String, List<ContextItem>> copy = new LinkedHashMap<>(it);
                          copy.put(key, fewer);
                          if (fewer.isEmpty()) {
                            copy.remove(key);
                          }
                          return copy;
                        }));
  }

  private static <T> Stream<List<T>> without(List<T> items) {
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
        .map(
            i -> {
              List<T> fewer = new ArrayList<>(items);
              fewer.remove((int) i);
              return fewer;
            });
  }

  private static <T> Stream<List<T>> replaced(List<T> items, Function<T, Stream<T>> smaller) {
    return Stream.iterate(0, i -> i < items.size(), i -> i + 1)
        .flatMap(
            i ->
                smaller
                    .apply(items.get(i))
                    .map(
                        each -> {
                          List<T> copy = new ArrayList<>(items);
                          copy.set(i, each);
                          return copy;
                        }));
  }
}
