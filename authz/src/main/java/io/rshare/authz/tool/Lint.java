package io.rshare.authz.tool;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.syntax.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks for statements that do not do what they seem to, in policies that hold together. */
public final class Lint {
  /** Takes what a check finds. */
  interface Report {
    void add(LintRule rule, String message);
  }

  /** Looks at one statement by itself. */
  interface Check {
    void look(Statement statement, Report report);
  }

  private static final List<Check> CHECKS =
      List.of(ScopeChecks::look, PatternChecks::look, KeyChecks::look);

  private Lint() {}

  /** Everything noticed about the policies of one identity, in the order they were given. */
  public static List<LintFinding> check(List<PolicySource> policies) {
    List<Placed> statements = new ArrayList<>();
    for (PolicySource policy : policies) {
      for (Statement statement : policy.document().statements()) {
        statements.add(new Placed(new StatementId(policy.origin(), statement.index()), statement));
      }
    }
    List<LintFinding> findings = new ArrayList<>();
    for (Placed placed : statements) {
      Report report =
          (rule, message) ->
              findings.add(new LintFinding(rule, placed.id(), placed.statement().at(), message));
      CHECKS.forEach(check -> check.look(placed.statement(), report));
      CoverChecks.look(placed, statements, report);
    }
    return findings;
  }

  /** A statement and its name. */
  record Placed(StatementId id, Statement statement) {}
}
