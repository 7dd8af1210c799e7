package io.rshare.authz.tool;

import io.rshare.authz.parse.Finding;

/** Findings and warnings for people, one line each, in the form editors turn into a link. */
public final class FindingText {
  private FindingText() {}

  /** A finding of the parser. */
  public static String of(String file, Finding finding) {
    String pointer = finding.pointer().isEmpty() ? "" : " at " + finding.pointer();
    return "%s:%d:%d: %s: %s: %s%s"
        .formatted(
            file,
            finding.at().line(),
            finding.at().column(),
            finding.level().title(),
            finding.type().title(),
            finding.message(),
            pointer);
  }

  /** A warning of the linter. */
  public static String of(String file, LintFinding finding) {
    return "%s:%d:%d: %s: %s: %s at %s"
        .formatted(
            file,
            finding.at().line(),
            finding.at().column(),
            finding.rule().level().title(),
            finding.rule().title(),
            finding.message(),
            finding.statement().pointer());
  }
}
