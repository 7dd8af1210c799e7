package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import io.rshare.authz.syntax.PrincipalClause;
import io.rshare.authz.syntax.PrincipalClause.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whom a trust policy trusts; source: "Edit the trust policy of a RAM role". */
final class PrincipalReader {
  private static final int FIELDS = 5;

  private final Findings findings;

  PrincipalReader(Findings findings) {
    this.findings = findings;
  }

  List<PrincipalClause> read(Json json, Pointer pointer) {
    List<PrincipalClause> clauses = new ArrayList<>();
    Elements kinds = Elements.of(json, pointer, "kinds of principals", findings);
    if (kinds == null) {
      return clauses;
    }
    if (kinds.rest().isEmpty()) {
      findings.undecided(
          FindingType.EMPTY_LIST, pointer, json.at(), "The Principal element is empty.");
      // It trusts nobody; a statement without any clause would trust everybody.
      clauses.add(new PrincipalClause(Kind.RAM, List.of()));
    }
    for (Json.Member member : kinds.rest()) {
      Optional<Kind> kind = Kind.named(member.name());
      Pointer place = pointer.below(member.name());
      if (kind.isEmpty()) {
        findings.error(
            FindingType.INVALID_POLICY_ELEMENT,
            place,
            member.at(),
            "The element '"
                + member.name()
                + "' is not a kind of principal; use RAM, Service or Federated."
                + (member.name().equals("AWS") ? LooksLike.AWS : ""));
      } else {
        clauses.add(new PrincipalClause(kind.get(), names(kind.get(), member.value(), place)));
      }
    }
    return clauses;
  }

  /** An empty list is stored and trusts nobody. */
  private List<String> names(Kind kind, Json json, Pointer place) {
    if (json instanceof Json.Arr list && list.items().isEmpty()) {
      return List.of();
    }
    return Strings.read(
        json, place, findings, (value, where, at) -> checkName(kind, value, where, at));
  }

  private void checkName(Kind kind, String value, Pointer pointer, Location at) {
    boolean valid =
        switch (kind) {
          case RAM -> arn(value, "root", "user/", "role/");
          case SERVICE -> value.endsWith(".aliyuncs.com") && value.indexOf(':') < 0;
          case FEDERATED -> arn(value, "", "saml-provider/", "oidc-provider/");
        };
    if (!valid || value.indexOf('*') >= 0) {
      findings.error(
          FindingType.INVALID_PRINCIPAL,
          pointer,
          at,
          "The principal '" + value + "' must have the form " + kind.form() + ".");
    }
  }

  /** {@code acs:ram::<account>:<rest>}; a principal is a name, not a pattern (assumed). */
  private static boolean arn(String value, String whole, String first, String second) {
    String[] fields = value.split(":", FIELDS);
    if (fields.length < FIELDS || !fields[0].equals("acs") || !fields[1].equals("ram")) {
      return false;
    }
    String rest = fields[FIELDS - 1];
    return !fields[3].isEmpty()
        && ((!whole.isEmpty() && rest.equals(whole)) || named(rest, first) || named(rest, second));
  }

  private static boolean named(String rest, String prefix) {
    return rest.startsWith(prefix) && rest.length() > prefix.length();
  }
}
