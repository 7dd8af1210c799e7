package io.rshare.authz.parse;

import java.util.List;

/**
 * What a document is for: the kinds differ in size limit, elements and error codes. Sources: the
 * CreatePolicy, AssumeRole and CreateControlPolicy pages.
 */
public enum PolicyKind {
  /** Attached to RAM users, groups and roles. */
  IDENTITY(6_144, "an identity policy"),
  /** Passed to AssumeRole. */
  SESSION(2_048, "a session policy"),
  /** Attached to folders and members of a resource directory. Its code is assumed. */
  CONTROL(4_096, "a control policy"),
  /**
   * Says who may assume a role. Its limit and codes are assumed to be those of identity policies.
   */
  TRUST(6_144, "a trust policy");

  private static final String LENGTH_MESSAGE =
      "The parameter - \"PolicyDocument\" beyond the length limit.";

  private final int maxLength;
  private final String noun;

  PolicyKind(int maxLength, String noun) {
    this.maxLength = maxLength;
    this.noun = noun;
  }

  /** The name people use, with its article. */
  public String noun() {
    return noun;
  }

  /** The longest document, in characters, white space counted (assumed). */
  public int maxLength() {
    return maxLength;
  }

  /** The answer to a document refused for these problems, of which there is at least one. */
  PolicyRefusal refusal(List<Finding> findings) {
    boolean tooLong = findings.stream().anyMatch(f -> f.type() == FindingType.POLICY_TOO_LONG);
    String first = findings.getFirst().message();
    return switch (this) {
      case IDENTITY, TRUST ->
          tooLong
              ? new PolicyRefusal("InvalidParameter.PolicyDocument.Length", LENGTH_MESSAGE)
              : new PolicyRefusal("MalformedPolicyDocument", first);
      case CONTROL -> new PolicyRefusal("MalformedPolicyDocument", first);
      case SESSION ->
          tooLong
              ? new PolicyRefusal(
                  "InvalidParameter.PolicySize",
                  "The size of Policy must be smaller than 2048 bytes.")
              : new PolicyRefusal(
                  "InvalidParameter.PolicyGrammar",
                  "The parameter Policy has not passed grammar check.");
    };
  }
}
