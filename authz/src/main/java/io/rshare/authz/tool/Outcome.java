package io.rshare.authz.tool;

import io.rshare.authz.evaluate.Decision;
import java.util.Optional;

/** A decision in one word, as suites and reports spell it. */
public enum Outcome {
  ALLOW("Allow"),
  EXPLICIT_DENY("ExplicitDeny"),
  IMPLICIT_DENY("ImplicitDeny");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  /** The spelling in suites, reports and {@code AccessDeniedDetail.NoPermissionType}. */
  public String word() {
    return word;
  }

  /** What a decision comes to. */
  public static Outcome of(Decision decision) {
    return switch (decision) {
      case Decision.Allowed unused -> ALLOW;
      case Decision.ExplicitlyDenied unused -> EXPLICIT_DENY;
      case Decision.ImplicitlyDenied unused -> IMPLICIT_DENY;
    };
  }

  static Optional<Outcome> named(String word) {
    for (Outcome outcome : values()) {
      if (outcome.word.equals(word)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }
}
