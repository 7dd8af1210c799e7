package io.rshare.authz.tool;

import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Statement;
import java.util.HashSet;
import java.util.List;

/** Statements that others leave nothing to do. */
final class CoverChecks {
  private CoverChecks() {}

  static void look(Lint.Placed placed, List<Lint.Placed> all, Lint.Report report) {
    for (Lint.Placed other : all) {
      boolean itself = other.id().equals(placed.id());
      if (!itself
          && covers(other.statement(), placed.statement())
          && !sameBefore(placed, other, all)) {
        report(placed.statement(), other, report);
        return;
      }
    }
  }

  private static void report(Statement statement, Lint.Placed other, Lint.Report report) {
    if (other.statement().effect() == statement.effect()) {
      report.add(LintRule.REDUNDANT, "Statement " + other.id() + " says this already.");
    } else if (statement.effect() == Effect.ALLOW) {
      report.add(
          LintRule.UNREACHABLE,
          "Whatever it allows, statement " + other.id() + " denies: it never grants anything.");
    }
  }

  /** Of two statements that say the same, only the later one is redundant. */
  private static boolean sameBefore(Lint.Placed placed, Lint.Placed other, List<Lint.Placed> all) {
    return placed.statement().effect() == other.statement().effect()
        && covers(placed.statement(), other.statement())
        && all.indexOf(placed) < all.indexOf(other);
  }

  private static boolean covers(Statement wide, Statement narrow) {
    boolean effects = wide.effect() == narrow.effect() || wide.effect() == Effect.DENY;
    return effects
        && wide.resource() != null
        && narrow.resource() != null
        && Cover.actions(wide.action(), narrow.action())
        && Cover.resources(wide.resource(), narrow.resource())
        && conditions(wide, narrow);
  }

  /**
   * A condition counts differently in a Deny and in an Allow, so it only compares with its like.
   */
  private static boolean conditions(Statement wide, Statement narrow) {
    return wide.conditions().isEmpty()
        || (wide.effect() == narrow.effect()
            && new HashSet<>(narrow.conditions()).containsAll(wide.conditions()));
  }
}
