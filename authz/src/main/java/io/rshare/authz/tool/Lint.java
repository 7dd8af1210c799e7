package io.rshare.authz.tool;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.compile.StatementId;
import io.rshare.authz.syntax.Patterns;
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
        statements.add(
            new Placed(
                new StatementId(policy.origin(), statement.index()), statement, size(statement)));
      }
    }
    List<LintFinding> findings = new ArrayList<>();
    var covers = new CoverChecks(statements);
    for (Placed placed : statements) {
      Report report =
          (rule, message) ->
              findings.add(new LintFinding(rule, placed.id(), placed.statement().at(), message));
      CHECKS.forEach(check -> check.look(placed.statement(), report));
      covers.look(placed, report);
    }
    return findings;
  }

  private static int size(Statement statement) {
    Patterns resource = statement.resource();
    return size(statement.action()) + (resource == null ? 0 : size(resource));
  }

  private static int size(Patterns patterns) {
    return patterns.values().stream().mapToInt(String::length).sum();
  }

  /** A statement, its name and the characters of its patterns. */
  record Placed(StatementId id, Statement statement, int size) {}
}
