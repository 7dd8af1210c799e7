package io.rshare.benchmarks.policy;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** This project's engine. Documents hold six statements each. */
final class RamContender implements Contender {
  private static final int STATEMENTS_A_POLICY = 6;

  private final CompiledEngine engine;
  private final AccessRequest[] requests;

  RamContender(int statements, List<WorkloadRequest> asked) {
    this.engine =
        CompiledEngine.compile(Layers.identity(sources(statements)), PolicySwitches.DEFAULTS);
    this.requests = asked.stream().map(RamContender::request).toArray(AccessRequest[]::new);
  }

  @Override
  public boolean allows(int i) {
    return engine.evaluate(requests[i]).allowed();
  }

  /** The whole answer, with the statements behind it. */
  Decision decide(int i) {
    return engine.evaluate(requests[i]);
  }

  Decision decide(AccessRequest request) {
    return engine.evaluate(request);
  }

  static AccessRequest request(WorkloadRequest asked) {
    return new AccessRequest(asked.action(), asked.resource(), RequestContext.of(asked.context()));
  }

  static List<PolicySource> sources(int count) {
    List<WorkloadStatement> statements = Workload.statements(count);
    List<PolicySource> sources = new ArrayList<>();
    for (int from = 0; from < count; from += STATEMENTS_A_POLICY) {
      List<Statement> some = new ArrayList<>();
      for (int i = from; i < Math.min(count, from + STATEMENTS_A_POLICY); i++) {
        some.add(statement(statements.get(i), i - from));
      }
      sources.add(
          new PolicySource(PolicyOrigin.custom("p" + sources.size()), PolicyDocument.of(some)));
    }
    return sources;
  }

  private static Statement statement(WorkloadStatement it, int index) {
    List<ConditionClause> clauses = new ArrayList<>();
    it.condition()
        .forEach(
            (operator, keys) ->
                keys.forEach(
                    (key, values) ->
                        clauses.add(
                            new ConditionClause(
                                Operator.named(operator).orElseThrow(), key, values))));
    return new Statement(
        index,
        Location.UNKNOWN,
        null,
        Effect.named(it.effect()).orElseThrow(),
        new Patterns(false, it.actions()),
        new Patterns(false, it.resources()),
        List.of(),
        clauses);
  }
}
