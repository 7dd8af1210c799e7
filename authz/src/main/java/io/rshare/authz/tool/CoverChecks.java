package io.rshare.authz.tool;

import io.rshare.authz.syntax.Effect;
import io.rshare.authz.syntax.Statement;
import java.util.HashSet;
import java.util.List;

/**
 * Statements that others leave nothing to do. Compares each with each, which documents can be made
 * for, so there is an end to it; what is not compared is not reported.
 */
final class CoverChecks {
  /** Steps that all comparisons together may take: about a second. */
  private static final long MAX_EFFORT = 200_000_000;

  private static final int EACH = 64;

  private final List<Lint.Placed> all;
  private long effort = MAX_EFFORT;

  CoverChecks(List<Lint.Placed> all) {
    this.all = all;
  }

  void look(Lint.Placed placed, Lint.Report report) {
    for (Lint.Placed other : all) {
      boolean itself = other.id().equals(placed.id());
      effort -= EACH + (long) placed.size() * other.size();
      if (!itself
          && effort > 0
          && covers(other.statement(), placed.statement())
          && !sameBefore(placed, other)) {
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
  private boolean sameBefore(Lint.Placed placed, Lint.Placed other) {
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
