package io.rshare.authz.tool;

import io.rshare.authz.compile.StatementId;
import io.rshare.authz.explain.Explanation;
import java.util.List;

/**
 * What came of running a suite.
 *
 * @param statements how many statements the suite's policies have
 * @param undecided those that decided none of the requests: nothing shows what they are for
 */
public record SuiteReport(
    Suite suite, List<Result> results, int statements, List<StatementId> undecided) {

  /**
   * What came of one case.
   *
   * @param failures how the decision differs from what was expected; empty if it does not
   */
  public record Result(Suite.Case asked, Explanation explanation, List<String> failures) {
    /** Whether everything was as expected. */
    public boolean passed() {
      return failures.isEmpty();
    }
  }

  /** How many cases were as expected. */
  public long passed() {
    return results.stream().filter(Result::passed).count();
  }

  /** Whether all cases were as expected. */
  public boolean allPassed() {
    return passed() == results.size();
  }
}
