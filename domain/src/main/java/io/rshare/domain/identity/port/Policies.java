package io.rshare.domain.identity.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Policy;
import java.util.List;
import java.util.Optional;

/** The custom policies of accounts with their versions. */
public interface Policies {
  /** The policy called {@code name} in {@code account}, exact case, or nothing. */
  Optional<Policy> find(AccountId account, String name);

  /**
   * Up to {@code most} policies of {@code account} in the order of their names (by code point), the
   * first of them behind {@code after}; empty text is before all names.
   */
  List<Policy> page(AccountId account, String after, int most);

  /** Adds {@code policy}, or puts it in place of the one of the same name. */
  void put(Policy policy);

  /** Removes a custom policy, if it is there. */
  void remove(AccountId account, String name);
}
