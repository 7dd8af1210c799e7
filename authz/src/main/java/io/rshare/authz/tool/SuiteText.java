package io.rshare.authz.tool;

import io.rshare.authz.compile.StatementId;

/** Reports of suites for people: what failed and why, what was never decided, the tally. */
public final class SuiteText {
  private SuiteText() {}

  /** The report of one suite. */
  public static String of(SuiteReport report) {
    StringBuilder text = new StringBuilder();
    for (SuiteReport.Result result : report.results()) {
      if (!result.passed()) {
        text.append(report.suite().file())
            .append(':')
            .append(result.asked().at().line())
            .append(": FAILED ")
            .append(result.asked().name())
            .append('\n');
        result.failures().forEach(failure -> text.append("  ").append(failure).append('\n'));
        text.append(ExplanationText.of(result.explanation()).indent(2));
      }
    }
    for (StatementId id : report.undecided()) {
      text.append(report.suite().file())
          .append(": no request is decided by statement ")
          .append(id)
          .append('\n');
    }
    return text.append(tally(report)).append('\n').toString();
  }

  /** The tally in one line. */
  public static String tally(SuiteReport report) {
    long passed = report.passed();
    String cases =
        "%s: %d of %d passed".formatted(report.suite().file(), passed, report.results().size());
    return report.statements() == 0
        ? cases
        : cases
            + ", %d of %d statements decided something"
                .formatted(report.statements() - report.undecided().size(), report.statements());
  }
}
