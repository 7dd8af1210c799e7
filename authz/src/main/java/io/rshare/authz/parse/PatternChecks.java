package io.rshare.authz.parse;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.syntax.Location;
import java.util.List;

/** The forms of actions and resources a document may list. */
final class PatternChecks {
  private static final List<String> TRUST_ACTIONS =
      List.of("sts:AssumeRole", "sts:SetSourceIdentity");
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

  /**
   * The actions that trust policies are known to name; source: the provider's "ram_policy_document"
   * page and its tests of roles. Others are undecided.
   */
  void trustAction(String value, Pointer pointer, Location at) {
    String folded = AsciiCase.lower(value);
    if (TRUST_ACTIONS.stream().noneMatch(known -> AsciiCase.lower(known).equals(folded))) {
      findings.undecided(
          FindingType.INVALID_TRUST_ACTION,
          pointer,
          at,
          "The action '"
              + value
              + "' is not known in trust policies; use "
              + String.join(" or ", TRUST_ACTIONS)
              + ".");
    }
  }

  /**
   * {@code *} or five fields that begin with {@code acs}; source: "Validate policies". The service
   * stores names with fewer or empty fields; source: the provider's tests of log stores.
   */
  void resource(String value, Pointer pointer, Location at) {
    if (value.equals("*")) {
      return;
    }
    if (!value.startsWith(PREFIX)) {
      findings.error(
          FindingType.INVALID_ARN_PREFIX,
          pointer,
          at,
          "The resource '" + value + "' must be '*' or begin with '" + PREFIX + "'." + aws(value));
      return;
    }
    String[] fields = value.split(":", FIELDS);
    if (fields.length < FIELDS || fields[1].isEmpty() || fields[FIELDS - 1].isEmpty()) {
      findings.validatorOnly(
          FindingType.MISSING_ARN_FIELD,
          pointer,
          at,
          "The resource '"
              + value
              + "' must have the form 'acs:service:region:account:resource';"
              + " the policy is stored, but this resource never matches.");
    }
  }

  private static String aws(String resource) {
    return resource.startsWith("arn:") ? LooksLike.AWS : "";
  }

  private static boolean unprintable(int c) {
    return Character.isWhitespace(c) || Character.isISOControl(c);
  }
}
