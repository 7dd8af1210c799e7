package io.rshare.domain.identity.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import java.util.List;
import java.util.Optional;

/** Access keys of accounts, users and role sessions. */
public interface AccessKeys {
  /** The key called {@code id}, active or not, exact case, or nothing. */
  Optional<AccessKey> find(String id);

  /**
   * Up to {@code most} keys of {@code account}, its users and sessions in the order of their ids
   * (by code point), the first of them behind {@code after}; empty text is before all ids.
   */
  List<AccessKey> page(AccountId account, String after, int most);

  /**
   * Any key of one user, or of the sessions of one role; nothing if it has none. The case of the
   * names of roles does not count.
   *
   * @param holder {@code USER} or {@code ROLE}
   */
  Optional<AccessKey> anyOf(AccountId account, AttachedTo holder, String name);

  /** Adds {@code key}, or puts it in place of the one of the same id. */
  void put(AccessKey key);

  /** Removes a key, if it is there. */
  void remove(String id);

  /** Removes all keys that {@link #anyOf} tells one of. */
  void removeOf(AccountId account, AttachedTo holder, String name);
}
