package io.rshare.application.sts;

import io.rshare.domain.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * A session of a role, as its token tells it.
 *
 * @param accessKeyId the key it signs with
 * @param accessKeySecret the secret of the key
 * @param account the account of the role
 * @param roleId id of the role
 * @param roleName name of the role
 * @param name chosen by whoever assumed the role
 * @param policy policy text that narrows the session
 * @param expires when it ends, in whole seconds
 */
public record RoleSession(
    String accessKeyId,
    String accessKeySecret,
    AccountId account,
    String roleId,
    String roleName,
    String name,
    Optional<String> policy,
    Instant expires) {
  @Override
  public String toString() {
    return "RoleSession[" + accessKeyId + ", " + roleName + ":" + name + ", " + expires + "]";
  }
}
