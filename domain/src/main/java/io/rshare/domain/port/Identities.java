package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import java.util.Optional;

/**
 * Who may sign requests and for whom. May lag behind a change by the documented bound (1 s by
 * default).
 */
public interface Identities {
  /** The key called {@code id}, active or not, exact case, or nothing. */
  Optional<AccessKey> accessKey(String id);

  /**
   * The same as far as it can be told without waiting for a store. Nothing means nothing: the key
   * may be there.
   */
  default Optional<AccessKey> accessKeyAtHand(String id) {
    return Optional.empty();
  }

  /** Whether {@code token} was issued with some key. */
  boolean isSecurityToken(String token);

  /** The user called {@code name} in {@code account}, exact case, or nothing. */
  Optional<User> user(AccountId account, String name);

  /**
   * The role called {@code name} in {@code account}, or nothing. Case does not count, since
   * resource names show the names of roles in lower case.
   */
  Optional<Role> role(AccountId account, String name);
}
