package io.rshare.authz.syntax;

import java.util.List;
import java.util.Optional;

/** Who a trust policy trusts: one kind of principal and its names. */
public record PrincipalClause(Kind kind, List<String> values) {
  public PrincipalClause {
    values = List.copyOf(values);
  }

  /** The kinds of principal; source: "Edit the trust policy of a RAM role". */
  public enum Kind {
    RAM("RAM"),
    SERVICE("Service"),
    FEDERATED("Federated");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The spelling in a document. */
    public String word() {
      return word;
    }

    /** The kind that a document spells this way. */
    public static Optional<Kind> named(String word) {
      for (Kind kind : values()) {
        if (kind.word.equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
