package io.rshare.application.query;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.port.Identities;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identities by their resource names. */
record AccountPrincipals(Identities identities) {
  private static final Pattern NAME =
      Pattern.compile(
          "acs:ram::([0-9]{16}):"
              + "(?:root|user/([^/]{1,128})|role/([^/]{1,128})"
              + "|assumed-role/([^/]{1,128})/([^/]{1,128}))");

  /** What a role is called in a session that nobody has begun. */
  private static final String SESSION = "access-decision";

  /** The account of {@code name}; throws {@link FaultCode#PARAMETER_INVALID} if it is no name. */
  static AccountId accountOf(String name) {
    return new AccountId(parse(name).group(1));
  }

  /**
   * The identity called {@code name}, or nothing if there is none. {@code sessionPolicy} narrows
   * roles; for other identities it is refused.
   */
  Optional<Principal> find(String name, Optional<String> sessionPolicy) {
    Matcher parsed = parse(name);
    var account = new AccountId(parsed.group(1));
    String role = parsed.group(3) == null ? parsed.group(4) : parsed.group(3);
    if (role != null) {
      String session = parsed.group(5) == null ? SESSION : parsed.group(5);
      return identities
          .role(account, role)
          .map(
              found ->
                  new Principal.AssumedRole(
                      account,
                      found.id(),
                      found.name(),
                      session,
                      found.serviceLinked(),
                      sessionPolicy));
    }
    if (sessionPolicy.isPresent()) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("sessionPolicy", "Only roles take a 'sessionPolicy'.");
    }
    String user = parsed.group(2);
    return user == null
        ? Optional.of(new Principal.AccountRoot(account))
        : identities
            .user(account, user)
            .map(found -> new Principal.RamUser(account, found.id(), found.name()));
  }

  private static Matcher parse(String name) {
    Matcher parsed = NAME.matcher(name);
    if (!parsed.matches()) {
      throw FaultCode.PARAMETER_INVALID
          .fault()
          .saying("principals", "A principal is named as acs:ram::<account>:user/<name>.");
    }
    return parsed;
  }
}
