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
    RAM(
        "RAM",
        "'acs:ram::account:root', 'acs:ram::account:user/name' or 'acs:ram::account:role/name'"),
    SERVICE("Service", "'code.aliyuncs.com'"),
    FEDERATED(
        "Federated",
        "'acs:ram::account:saml-provider/name' or 'acs:ram::account:oidc-provider/name'");

    private final String word;
    private final String form;

    Kind(String word, String form) {
      this.word = word;
      this.form = form;
    }

    /** What names of this kind look like, in words. */
    public String form() {
      return form;
    }

    /** The spelling in a document. */
    public String word() {
      return word;
    }

    /** The kind that a document spells this way; the service takes any case. */
    public static Optional<Kind> named(String word) {
      for (Kind kind : values()) {
        if (kind.word.equalsIgnoreCase(word) && word.chars().allMatch(c -> c < 128)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }
}
