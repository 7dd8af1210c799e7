package io.rshare.application.query;

import java.util.List;
import java.util.Optional;

/**
 * What policies say.
 *
 * @param effect what comes of it
 * @param layer the layer that denied, as {@code AccessDeniedDetail} spells it
 * @param matched the statements that apply; of stored policies those that decided
 * @param missingKeys condition keys that statements look at and the request does not carry
 */
public record PolicyDecision(
    Effect effect,
    Optional<String> layer,
    List<MatchedStatement> matched,
    List<String> missingKeys) {
  /** The three answers of a policy engine. */
  public enum Effect {
    /** Every layer allows it. */
    ALLOW("Allow"),
    /** A Deny statement applies. */
    EXPLICIT_DENY("ExplicitDeny"),
    /** Nothing allows it. */
    IMPLICIT_DENY("ImplicitDeny");

    private final String word;

    Effect(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /**
   * A statement of a policy.
   *
   * @param policyName name of the policy, or id of a control policy
   * @param policyType System or Custom
   * @param policyVersion version in force
   * @param attachedEntityType what the policy is attached to
   * @param attachedScope where the attachment counts
   * @param statementIndex place in the document, from 0
   */
  public record MatchedStatement(
      String policyName,
      String policyType,
      String policyVersion,
      String attachedEntityType,
      String attachedScope,
      int statementIndex) {}
}
