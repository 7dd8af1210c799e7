package io.rshare.application.sts;

import io.rshare.application.access.Trust;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.port.Identities;
import java.util.Optional;

/**
 * What an authoriser is asked about the role that somebody wants to assume: the same for a call of
 * AssumeRole and for a question about such a call.
 *
 * @param arn the resource that policies compare
 * @param trust what the role says; empty where the role is missing in the caller's own account,
 *     which the caller is told once its own policies allow the call
 */
public record RoleTrust(String arn, Optional<Trust> trust) {

  /**
   * The role called {@code roleArn} for a caller of {@code account}, asked about and not assumed: a
   * role that is missing, or whose name is malformed, trusts nobody.
   */
  public static RoleTrust asked(String roleArn, AccountId account, Identities identities) {
    RoleTrust found =
        RoleName.parse(roleArn)
            .map(name -> of(name, account, identities))
            .orElse(new RoleTrust(roleArn, Optional.empty()));
    return new RoleTrust(found.arn, found.trust.or(() -> Optional.of(Trust.NOBODY)));
  }

  /**
   * A role of the own account that is not there is reported as such, once the caller's policies
   * allow it; one of another account as one that does not trust the caller (assumed), so that
   * nobody learns which accounts and roles there are.
   */
  static RoleTrust of(RoleName name, AccountId account, Identities identities) {
    Optional<Role> role = name.find(identities);
    Optional<Trust> missing =
        name.account().equals(account) ? Optional.empty() : Optional.of(Trust.NOBODY);
    return new RoleTrust(
        name.arn(role), role.map(found -> new Trust(found.trustPolicy())).or(() -> missing));
  }
}
