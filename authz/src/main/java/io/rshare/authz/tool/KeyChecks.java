package io.rshare.authz.tool;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.Quantifier;
import io.rshare.authz.syntax.Statement;
import java.util.List;
import java.util.Set;

/**
 * Conditions on keys, and resources, that requests do not carry. A positive test of an absent key
 * fails, a negated one holds; an operation without resource-level permission only asks for {@code
 * *}.
 */
final class KeyChecks {
  /** Filled for some calls only; sources: "Policy elements", the KMS page on condition keys. */
  private static final Set<String> OFTEN_ABSENT =
      Set.of("acs:mfapresent", "acs:sourcevpc", "acs:vpcsourceip");

  private KeyChecks() {}

  static void look(Statement statement, Lint.Report report) {
    List<SharingAction> concerned =
        SharingAction.ALL.stream().filter(action -> covers(statement.action(), action)).toList();
    resource(statement, concerned, report);
    for (ConditionClause clause : statement.conditions()) {
      oftenAbsent(statement, clause, report);
      heldByNothing(statement, clause, report);
      if (KeyName.normalised(clause.key()).startsWith(SharingAction.SERVICE)) {
        neverCarried(statement, clause, concerned, report);
      }
    }
  }

  private static void oftenAbsent(Statement statement, ConditionClause clause, Lint.Report report) {
    boolean positive = !clause.holdsWhenAbsent();
    if (statement.effect() == Effect.DENY
        && positive
        && OFTEN_ABSENT.contains(KeyName.normalised(clause.key()))) {
      report.add(
          LintRule.KEY_OFTEN_ABSENT,
          "Requests without "
              + clause.key()
              + " are not denied: "
              + clause.word()
              + " fails when the key is absent.");
    }
  }

  private static void heldByNothing(
      Statement statement, ConditionClause clause, Lint.Report report) {
    if (statement.effect() == Effect.ALLOW && clause.quantifier() == Quantifier.ALL) {
      report.add(
          LintRule.HELD_BY_NOTHING,
          clause.word() + " also allows requests without " + clause.key() + ".");
    }
  }

  private static void neverCarried(
      Statement statement,
      ConditionClause clause,
      List<SharingAction> concerned,
      Lint.Report report) {
    String key = KeyName.normalised(clause.key());
    List<String> without =
        concerned.stream()
            .filter(action -> !action.keys().contains(key))
            .map(SharingAction::action)
            .toList();
    boolean deny = statement.effect() == Effect.DENY;
    boolean negated = clause.holdsWhenAbsent();
    if (without.isEmpty() || (!deny && negated)) {
      return;
    }
    String which = without.size() == concerned.size() ? "No covered action" : "Not every action";
    String missing = which + " carries " + clause.key() + ": ";
    if (deny && negated) {
      report.add(LintRule.DENY_ALWAYS_BITES, missing + "always denies " + without + ".");
    } else if (deny) {
      report.add(LintRule.DENY_NEVER_BITES, missing + "never denies " + without + ".");
    } else {
      report.add(LintRule.ALLOW_NEVER_GRANTS, missing + "never allows " + without + ".");
    }
  }

  private static void resource(
      Statement statement, List<SharingAction> concerned, Lint.Report report) {
    Patterns resource = statement.resource();
    if (resource == null || resource.excluding() || resource.values().contains("*")) {
      return;
    }
    List<String> unasked =
        concerned.stream()
            .filter(action -> !action.resourceLevel())
            .map(SharingAction::action)
            .toList();
    if (!unasked.isEmpty()) {
      report.add(
          LintRule.RESOURCE_NOT_ASKED,
          "These actions only ask for the resource '*', which "
              + resource.values()
              + " does not match: "
              + unasked
              + ".");
    }
  }

  private static boolean covers(Patterns patterns, SharingAction action) {
    String name = AsciiCase.lower(action.action());
    boolean any =
        patterns.values().stream().anyMatch(value -> Glob.of(AsciiCase.lower(value)).matches(name));
    return any != patterns.excluding();
  }
}
