package io.rshare.domain.port;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import java.util.Optional;

/** The accounts of the world. May lag behind a change by the documented bound (1 s by default). */
public interface KnownAccounts {
  /** The account, or nothing if the world does not know it. */
  Optional<Account> find(AccountId id);
}
