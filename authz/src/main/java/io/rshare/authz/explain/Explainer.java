package io.rshare.authz.explain;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.CompiledStatement;
import io.rshare.authz.condition.Clause;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.LayerWalk;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Patterns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides once more and keeps notes. Its decision is that of the engine, always. */
public final class Explainer {
  private final AccessRequest request;
  private final boolean everything;
  private final List<LayerTrace> layers = new ArrayList<>();
  private final Set<String> missing = new LinkedHashSet<>();

  private Explainer(AccessRequest request, boolean everything) {
    this.request = request;
    this.everything = everything;
  }

  /** Explains what {@code engine} says about a request. */
  public static Explanation explain(CompiledEngine engine, AccessRequest request) {
    return explain(engine, request, true);
  }

  /** The same without the statements that do not apply, which may be many. */
  public static Explanation explainMatches(CompiledEngine engine, AccessRequest request) {
    return explain(engine, request, false);
  }

  private static Explanation explain(
      CompiledEngine engine, AccessRequest request, boolean everything) {
    Explainer notes = new Explainer(request, everything);
    Decision decision =
        LayerWalk.decide(engine.layers(), engine.switches(), request, notes::deciding);
    return new Explanation(decision, List.copyOf(notes.layers), List.copyOf(notes.missing));
  }

  private @Nullable CompiledStatement deciding(
      CompiledPolicies policies, AccessRequest asked, PolicyLayer layer) {
    ResourceName name = policies.resource(asked);
    List<StatementTrace> traces = new ArrayList<>();
    CompiledStatement first = null;
    for (CompiledStatement statement : policies.statements()) {
      Optional<Mismatch> mismatch = mismatch(statement, name);
      if (everything || mismatch.isEmpty()) {
        traces.add(
            new StatementTrace(
                statement.id(), statement.source().effect(), statement.source().at(), mismatch));
      }
      if (mismatch.isEmpty() && first == null) {
        first = statement;
      }
    }
    long level = layers.stream().filter(trace -> trace.layer() == layer).count();
    layers.add(new LayerTrace(layer, (int) level, traces));
    return first;
  }

  private Optional<Mismatch> mismatch(CompiledStatement statement, ResourceName name) {
    if (!statement.matchesAction(request)) {
      return Optional.of(new Mismatch.Action(request.action(), statement.source().action()));
    }
    Patterns resource = statement.source().resource();
    if (resource != null && !statement.matchesResource(name)) {
      return Optional.of(new Mismatch.Resource(request.resource().text(), resource));
    }
    if (!statement.matchesPrincipal(request)) {
      return Optional.of(
          new Mismatch.NotTrusted(request.principal(), statement.source().principals()));
    }
    return condition(statement);
  }

  private Optional<Mismatch> condition(CompiledStatement statement) {
    Optional<Mismatch> first = Optional.empty();
    List<Clause> clauses = statement.clauses();
    for (int i = 0; i < clauses.size(); i++) {
      ConditionClause source = statement.source().conditions().get(i);
      List<List<String>> found = found(clauses.get(i));
      if (found.isEmpty()) {
        missing.add(source.key());
      }
      if (first.isEmpty() && !clauses.get(i).holds(request.context())) {
        first = Optional.of(new Mismatch.Condition(source, found));
      }
    }
    return first;
  }

  private List<List<String>> found(Clause clause) {
    String[][] items = clause.compared(request.context());
    return items == null ? List.of() : Arrays.stream(items).map(List::of).toList();
  }
}
