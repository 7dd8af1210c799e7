package io.rshare.authz.tool;

import io.rshare.authz.request.KeyName;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.Statement;
import java.util.List;
import java.util.Set;

/** Patterns and values that match more, or less, than they seem to. */
final class PatternChecks {
  private static final String ANY_ACTION = "service:Operation";
  private static final Set<Operator> EXACT =
      Set.of(
          Operator.STRING_EQUALS,
          Operator.STRING_NOT_EQUALS,
          Operator.STRING_EQUALS_IGNORE_CASE,
          Operator.STRING_NOT_EQUALS_IGNORE_CASE);

  private PatternChecks() {}

  static void look(Statement statement, Lint.Report report) {
    Patterns resource = statement.resource();
    if (resource != null) {
      resource.values().forEach(value -> openEnd(value, report));
      resource.values().forEach(value -> tooShort(value, report));
    }
    for (ConditionClause clause : statement.conditions()) {
      if (KeyName.lacksService(clause.key())) {
        report.add(LintRule.NEVER_MATCHES, "No request carries the key " + clause.key() + ".");
      }
      clause.values().forEach(value -> value(clause.operator(), value, report));
    }
  }

  private static void value(Operator operator, String value, Lint.Report report) {
    if (operator == Operator.STRING_LIKE || operator == Operator.STRING_NOT_LIKE) {
      openEnd(value, report);
    }
    if (EXACT.contains(operator) && (value.indexOf('*') >= 0 || value.indexOf('?') >= 0)) {
      report.add(
          LintRule.LITERAL_WILDCARD,
          operator.word() + " takes '" + value + "' to the letter; only StringLike has wildcards.");
    }
    if (operator.family() == Operator.Family.IP && List.of("0.0.0.0/0", "::/0").contains(value)) {
      report.add(
          LintRule.UNRESTRICTED_ADDRESS,
          operator.word() + " " + value + " covers every address of its family.");
    }
  }

  /** The service stores names with missing or empty fields, which no resource has. */
  private static void tooShort(String value, Lint.Report report) {
    if (!value.equals("*") && AskedRequest.problem(ANY_ACTION, value).isPresent()) {
      report.add(
          LintRule.NEVER_MATCHES,
          "The resource '" + value + "' lacks a field, so it never matches.");
    }
  }

  /** {@code project-1*} also matches {@code project-10}; {@code project-1/*} does not. */
  private static void openEnd(String value, Lint.Report report) {
    int last = value.length() - 2;
    if (value.endsWith("*") && last >= 0 && Character.isLetterOrDigit(value.charAt(last))) {
      report.add(
          LintRule.OPEN_ENDED_NAME,
          "'"
              + value
              + "' also matches longer names that begin so; end the name with a delimiter.");
    }
  }
}
