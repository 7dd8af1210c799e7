package io.rshare.authz.tool;

import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.Statement;

/** Grants that reach further than a reader may notice. */
final class ScopeChecks {
  private ScopeChecks() {}

  static void look(Statement statement, Lint.Report report) {
    Patterns resource = statement.resource();
    if (statement.effect() == Effect.ALLOW && resource != null) {
      grants(statement, resource, report);
    }
    for (String action : statement.action().values()) {
      int colon = action.indexOf(':');
      int wildcard = Math.max(action.lastIndexOf('*', colon), action.lastIndexOf('?', colon));
      if (colon > 0 && wildcard >= 0) {
        report.add(
            LintRule.WILDCARD_SERVICE,
            "The action '" + action + "' names services by a pattern; new services may join it.");
      }
    }
  }

  private static void grants(Statement statement, Patterns resource, Lint.Report report) {
    if (statement.action().excluding()) {
      report.add(
          LintRule.ALLOW_NOT_ACTION,
          "Allows every action but "
              + statement.action().values()
              + ", those of services to come included; it denies nothing.");
    }
    boolean everyAction =
        !statement.action().excluding() && statement.action().values().contains("*");
    boolean everyResource = !resource.excluding() && resource.values().contains("*");
    if (everyAction && everyResource && statement.conditions().isEmpty()) {
      report.add(LintRule.EVERYTHING_ALLOWED, "Allows every action on every resource.");
    }
  }
}
