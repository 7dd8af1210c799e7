package io.rshare.authz.tool;

import java.util.List;

/** What came of reading a suite. */
public sealed interface SuiteFile {
  /** A suite that can be run. */
  record Readable(Suite suite) implements SuiteFile {}

  /** A file that cannot, and every reason. */
  record Unreadable(List<SuiteProblem> problems) implements SuiteFile {}
}
