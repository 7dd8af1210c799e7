package io.rshare.domain.identity.port;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import java.util.List;
import java.util.Optional;

/** Accounts with their quotas and resource groups. */
public interface Accounts {
  /** The account called {@code id}, or nothing. */
  Optional<Account> find(AccountId id);

  /**
   * Up to {@code most} accounts in the order of their ids, the first of them behind {@code after};
   * empty text is before all ids.
   */
  List<Account> page(String after, int most);

  /**
   * The same as {@link #find}; until the transaction of the caller ends, nobody else changes the
   * account or its identities. Every change of them begins with this.
   */
  Optional<Account> claim(AccountId id);

  /** Adds {@code account}, or puts it in place of the one of the same id. */
  void put(Account account);

  /**
   * Removes an account, if it is there, with its users, groups, roles, keys, policies and
   * attachments, and what the catalogue says of it. It must be in no directory.
   */
  void remove(AccountId id);
}
