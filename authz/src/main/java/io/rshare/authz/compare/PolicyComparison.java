package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what two callers may do. Answers are exact; where exactness would cost too much the
 * result says so.
 */
public final class PolicyComparison {
  private final PolicySwitches switches;
  private final RequestSpace space;
  private final List<String> familiarActions;

  /** A comparison of requests in {@code space}, with the language read by {@code switches}. */
  public PolicyComparison(PolicySwitches switches, RequestSpace space) {
    this(switches, space, List.of());
  }

  /**
   * A comparison whose counterexamples name actions that readers know, where possible.
   *
   * @param familiarActions names of operations; no answer depends on them
   */
  public PolicyComparison(
      PolicySwitches switches, RequestSpace space, List<String> familiarActions) {
    this.switches = switches;
    this.space = space;
    this.familiarActions = List.copyOf(familiarActions);
  }

  /** How {@code fresh} differs from {@code old}. */
  public ComparisonResult compare(
      Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    SearchResult more = search(fresh, old);
    SearchResult less = search(old, fresh);
    Optional<Counterexample> moreExample = example(more, old, fresh);
    Optional<Counterexample> lessExample = example(less, old, fresh);
    String reason =
        more instanceof SearchResult.GaveUp(String why)
            ? why
            : less instanceof SearchResult.GaveUp(String why) ? why : "";
    return reason.isEmpty()
        ? new ComparisonResult.Decided(moreExample, lessExample)
        : new ComparisonResult.GaveUp(reason, moreExample, lessExample);
  }

  /** A request that {@code granting} allows and {@code refusing} does not. */
  public SearchResult search(
      Layers<List<PolicySource>> granting, Layers<List<PolicySource>> refusing) {
    Set<String> doubts = new LinkedHashSet<>();
    Budget budget = new Budget();
    try {
      Translation translation = new Translation(space, switches, familiarActions, budget, doubts);
      Search search = new Search(translation.sets(granting), translation.sets(refusing), budget);
      Node found = search.find(translation.start());
      if (found != null) {
        return new SearchResult.Found(
            new Difference(granting, refusing, switches, space.present())
                .confirmed(translation.request(found)));
      }
      return doubts.isEmpty()
          ? new SearchResult.None()
          : new SearchResult.GaveUp(doubts.iterator().next());
    } catch (GaveUpException e) {
      return new SearchResult.GaveUp(e.reason());
    }
  }

  private Optional<Counterexample> example(
      SearchResult result, Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    return result instanceof SearchResult.Found(AccessRequest request)
        ? Optional.of(new Counterexample(request, decision(old, request), decision(fresh, request)))
        : Optional.empty();
  }

  private Decision decision(Layers<List<PolicySource>> layers, AccessRequest request) {
    return CompiledEngine.compile(layers, switches).evaluate(request);
  }
}
