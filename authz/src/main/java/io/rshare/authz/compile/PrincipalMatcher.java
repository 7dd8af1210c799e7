package io.rshare.authz.compile;

import io.rshare.authz.request.Principal;
import io.rshare.authz.syntax.PrincipalClause;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom a trust policy trusts; source: "Edit the trust policy of a RAM role". Trusting the root of
 * an account trusts all its users and roles. Names of roles are compared in lower case (assumed).
 */
record PrincipalMatcher(List<PrincipalClause> clauses) {
  private static final int FIELDS = 5;
  private static final int ACCOUNT = 3;
  private static final int NAME = 4;

  boolean matches(@Nullable Principal principal) {
    return principal != null
        && clauses.stream()
            .anyMatch(
                clause ->
                    clause.values().stream().anyMatch(v -> trusts(clause.kind(), v, principal)));
  }

  private static boolean trusts(PrincipalClause.Kind kind, String value, Principal principal) {
    return switch (principal) {
      case Principal.Ram ram -> kind == PrincipalClause.Kind.RAM && trustsRam(value, ram);
      case Principal.Service service ->
          kind == PrincipalClause.Kind.SERVICE && value.equals(service.name());
      case Principal.Federated federated ->
          kind == PrincipalClause.Kind.FEDERATED && value.equals(federated.provider());
    };
  }

  private static boolean trustsRam(String value, Principal.Ram ram) {
    String[] trusted = value.split(":", FIELDS);
    String[] asking = ram.arn().split(":", FIELDS);
    if (trusted.length < FIELDS || asking.length < FIELDS) {
      return false;
    }
    boolean sameAccount =
        trusted[ACCOUNT].equals(ram.account()) && asking[ACCOUNT].equals(ram.account());
    return sameAccount
        && (trusted[NAME].equals("root") || name(trusted[NAME]).equals(name(asking[NAME])));
  }

  private static String name(String rest) {
    return rest.startsWith("role/") ? rest.toLowerCase(Locale.ROOT) : rest;
  }
}
