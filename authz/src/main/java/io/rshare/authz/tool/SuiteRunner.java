package io.rshare.authz.tool;

import io.rshare.authz.compile.CompiledPolicies;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.explain.Explainer;
import io.rshare.authz.explain.Explanation;
import io.rshare.authz.tool.Suite.Expectation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs suites. */
public final class SuiteRunner {
  private final Suite suite;
  private final Map<List<PolicySource>, CompiledPolicies> compiled = new HashMap<>();

  private SuiteRunner(Suite suite) {
    this.suite = suite;
  }

  /** Asks the engine every request of the suite. */
  public static SuiteReport run(Suite suite) {
    return new SuiteRunner(suite).run();
  }

  private SuiteReport run() {
    List<SuiteReport.Result> results = new ArrayList<>();
    Set<StatementId> decided = new HashSet<>();
    for (Suite.Case asked : suite.cases()) {
      CompiledEngine engine =
          new CompiledEngine(asked.layers().map(this::compile), suite.switches());
      Explanation explanation = Explainer.explain(engine, asked.request());
      decided.addAll(by(explanation.decision()));
      results.add(
          new SuiteReport.Result(
              asked, explanation, failures(asked.expect(), explanation.decision())));
    }
    Set<StatementId> all = new LinkedHashSet<>();
    for (PolicySource policy : suite.policies()) {
      policy
          .document()
          .statements()
          .forEach(statement -> all.add(new StatementId(policy.origin(), statement.index())));
    }
    List<StatementId> undecided = all.stream().filter(id -> !decided.contains(id)).toList();
    return new SuiteReport(suite, results, all.size(), undecided);
  }

  private CompiledPolicies compile(List<PolicySource> policies) {
    return compiled.computeIfAbsent(
        policies, fresh -> CompiledPolicies.compile(fresh, suite.switches()));
  }

  private static List<String> failures(Expectation expect, Decision decision) {
    List<String> failures = new ArrayList<>();
    if (Outcome.of(decision) != expect.outcome()) {
      failures.add("expected " + expect.outcome().word() + ", got " + Outcome.of(decision).word());
    }
    Optional<PolicyLayer> layer = layer(decision);
    if (expect.layer().isPresent() && !expect.layer().equals(layer)) {
      failures.add(
          "expected layer "
              + expect.layer().get().policyType()
              + ", got "
              + layer.map(PolicyLayer::policyType).orElse("none"));
    }
    List<String> by = by(decision).stream().map(StatementId::toString).toList();
    if (!expect.by().isEmpty() && !expect.by().equals(by)) {
      failures.add("expected by " + expect.by() + ", got " + by);
    }
    return failures;
  }

  private static Optional<PolicyLayer> layer(Decision decision) {
    return switch (decision) {
      case Decision.Allowed unused -> Optional.empty();
      case Decision.ExplicitlyDenied denied -> Optional.of(denied.layer());
      case Decision.ImplicitlyDenied denied -> Optional.of(denied.layer());
    };
  }

  private static List<StatementId> by(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> allowed.by();
      case Decision.ExplicitlyDenied denied -> denied.by();
      case Decision.ImplicitlyDenied unused -> List.of();
    };
  }
}
