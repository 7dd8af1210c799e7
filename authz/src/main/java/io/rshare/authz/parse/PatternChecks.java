package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;

/** The forms of actions and resources a document may list. */
final class PatternChecks {
  private static final String TRUST_ACTION = "sts:AssumeRole";
  private static final String PREFIX = "acs:";
  private static final int FIELDS = 5;

  private final Findings findings;

  PatternChecks(Findings findings) {
    this.findings = findings;
  }

  /** {@code *} or {@code service:operation}; source: "Validate policies". */
  void action(String value, Pointer pointer, Location at) {
    int colon = value.indexOf(':');
    boolean pair =
        colon > 0
            && colon < value.length() - 1
            && value.indexOf(':', colon + 1) < 0
            && value.chars().noneMatch(PatternChecks::unprintable);
    if (!pair && !value.equals("*")) {
      findings.error(
          FindingType.INVALID_ACTION_FORMAT,
          pointer,
          at,
          "The action '" + value + "' must be '*' or have the form 'service:operation'.");
    }
  }

  /** A trust policy allows one action; source: the provider's "ram_policy_document" page. */
  void trustAction(String value, Pointer pointer, Location at) {
    if (!value.equalsIgnoreCase(TRUST_ACTION)) {
      findings.error(
          FindingType.INVALID_TRUST_ACTION,
          pointer,
          at,
          "The action '"
              + value
              + "' is not supported in a trust policy; use "
              + TRUST_ACTION
              + ".");
    }
  }

  /** {@code *} or five fields that begin with {@code acs}; source: "Validate policies". */
  void resource(String value, Pointer pointer, Location at) {
    if (value.equals("*")) {
      return;
    }
    if (!value.startsWith(PREFIX)) {
      findings.error(
          FindingType.INVALID_ARN_PREFIX,
          pointer,
          at,
          "The resource '" + value + "' must be '*' or begin with '" + PREFIX + "'.");
      return;
    }
    String[] fields = value.split(":", FIELDS);
    if (fields.length < FIELDS || fields[1].isEmpty() || fields[FIELDS - 1].isEmpty()) {
      findings.error(
          FindingType.MISSING_ARN_FIELD,
          pointer,
          at,
          "The resource '" + value + "' must have the form 'acs:service:region:account:resource'.");
    }
  }

  private static boolean unprintable(int c) {
    return Character.isWhitespace(c) || Character.isISOControl(c);
  }
}
