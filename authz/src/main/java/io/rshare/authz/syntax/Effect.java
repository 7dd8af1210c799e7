package io.rshare.authz.syntax;

import java.util.Optional;

/** The two effects of a statement; source: "Policy structure and syntax". */
public enum Effect {
  ALLOW("Allow"),
  DENY("Deny");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /** The spelling in a document; any other spelling, lower case included, is refused. */
  public String word() {
    return word;
  }

  /** The effect that a document spells this way. */
  public static Optional<Effect> named(String word) {
    for (Effect effect : values()) {
      if (effect.word.equals(word)) {
        return Optional.of(effect);
      }
    }
    return Optional.empty();
  }
}
