package io.rshare.application.query;

import io.rshare.application.Says;
import java.util.List;
import java.util.Optional;

/** What policies say. */
public record PolicyDecision(
    @Says("Effect of the decision.") Effect effect,
    @Says("The layer that denied; ResourceShare where a resource of another account is not shared.")
        Optional<String> layer,
    @Says("Statements that apply; of stored policies those that decided.")
        List<MatchedStatement> matched,
    @Says("Condition keys that statements use and the request lacks.") List<String> missingKeys,
    @Says("How many more statements and keys there are; absent where all are listed.")
        Optional<Integer> more) {
  /** What is said where no policy is asked. */
  static final PolicyDecision ALLOWED =
      new PolicyDecision(Effect.ALLOW, Optional.empty(), List.of(), List.of(), Optional.empty());

  /** What stands for the layer where a resource of another account is not shared. */
  private static final String RESOURCE_SHARE = "ResourceShare";

  /** The same for a resource that no share lets the account use: never allowed. */
  PolicyDecision unlessShared() {
    return effect == Effect.ALLOW
        ? new PolicyDecision(
            Effect.IMPLICIT_DENY, Optional.of(RESOURCE_SHARE), matched, missingKeys, more)
        : this;
  }

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

  /** A statement of a policy. */
  public record MatchedStatement(
      @Says("Name of the policy, or id of a control policy.") String policyName,
      @Says("System or Custom.") String policyType,
      @Says("Version in force.") String policyVersion,
      @Says("Kind of the entity to which the policy is attached.") String attachedEntityType,
      @Says("Scope of the attachment.") String attachedScope,
      @Says("Position in the document, counted from 0.") int statementIndex) {}
}
