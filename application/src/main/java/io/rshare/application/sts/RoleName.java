package io.rshare.application.sts;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.port.Identities;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The resource name of a role.
 *
 * @param account the account it belongs to
 * @param name its name, in any case
 */
record RoleName(AccountId account, String name) {
  private static final Pattern ARN =
      Pattern.compile("acs:ram::([0-9]{16}):role/([A-Za-z0-9._-]{1,64})");

  static Optional<RoleName> parse(String text) {
    Matcher arn = ARN.matcher(text);
    return arn.matches()
        ? Optional.of(new RoleName(new AccountId(arn.group(1)), arn.group(2)))
        : Optional.empty();
  }

  /** The role, if there is one. */
  Optional<Role> find(Identities identities) {
    return identities.role(account, name);
  }

  /** What policies compare: the name in the case in which the role was made (assumed). */
  String arn(Optional<Role> role) {
    return "acs:ram::" + account + ":role/" + role.map(Role::name).orElse(name);
  }
}
