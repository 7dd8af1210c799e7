package io.rshare.authz.compare;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.explain.Explainer;
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

  /** A comparison of requests in {@code space}, with the language read by {@code switches}. */
  public PolicyComparison(PolicySwitches switches, RequestSpace space) {
    this.switches = switches;
    this.space = space;
  }

  /** How {@code fresh} differs from {@code old}. */
  public ComparisonResult compare(
      Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    Direction more = direction(fresh, old);
    Direction less = direction(old, fresh);
    Optional<Counterexample> moreExample = more.request.map(asked -> example(asked, old, fresh));
    Optional<Counterexample> lessExample = less.request.map(asked -> example(asked, old, fresh));
    return more.reason
        .or(() -> less.reason)
        .<ComparisonResult>map(
            reason -> new ComparisonResult.GaveUp(reason, moreExample, lessExample))
        .orElseGet(() -> new ComparisonResult.Decided(moreExample, lessExample));
  }

  /** What came of one direction: a request, a reason for giving up, or neither. */
  private record Direction(Optional<AccessRequest> request, Optional<String> reason) {}

  private Direction direction(
      Layers<List<PolicySource>> granting, Layers<List<PolicySource>> refusing) {
    Set<String> doubts = new LinkedHashSet<>();
    Budget budget = new Budget();
    try {
      Translation translation = new Translation(space, switches, budget, doubts);
      Search search = new Search(translation.sets(granting), translation.sets(refusing), budget);
      Node found = search.find(translation.start());
      return found == null
          ? new Direction(Optional.empty(), doubts.stream().findFirst())
          : new Direction(
              Optional.of(confirmed(translation.request(found), granting, refusing)),
              Optional.empty());
    } catch (GaveUpException e) {
      return new Direction(Optional.empty(), Optional.of(e.reason()));
    }
  }

  /** The request, once both the engine and its explanation tell the two sides apart. */
  private AccessRequest confirmed(
      AccessRequest request,
      Layers<List<PolicySource>> granting,
      Layers<List<PolicySource>> refusing) {
    CompiledEngine grants = CompiledEngine.compile(granting, switches);
    CompiledEngine refuses = CompiledEngine.compile(refusing, switches);
    if (!grants.evaluate(request).allowed()
        || refuses.evaluate(request).allowed()
        || !Explainer.explainMatches(grants, request).decision().allowed()
        || Explainer.explainMatches(refuses, request).decision().allowed()) {
      throw new IllegalStateException(
          "the engine does not confirm the difference about " + request);
    }
    return request;
  }

  private Counterexample example(
      AccessRequest request, Layers<List<PolicySource>> old, Layers<List<PolicySource>> fresh) {
    return new Counterexample(request, decision(old, request), decision(fresh, request));
  }

  private Decision decision(Layers<List<PolicySource>> layers, AccessRequest request) {
    return CompiledEngine.compile(layers, switches).evaluate(request);
  }
}
