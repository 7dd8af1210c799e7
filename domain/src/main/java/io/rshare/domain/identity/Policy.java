package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;
import java.util.Optional;

/**
 * A stored identity policy.
 *
 * @param account the account that made it; nothing for a system policy
 * @param name unique among the account's, or among the system policies
 * @param version such as {@code v1}
 * @param document the policy text
 */
public record Policy(Optional<AccountId> account, String name, String version, String document) {

  /** Who made it. */
  public AttachedPolicy.Type type() {
    return account.isPresent() ? AttachedPolicy.Type.CUSTOM : AttachedPolicy.Type.SYSTEM;
  }
}
