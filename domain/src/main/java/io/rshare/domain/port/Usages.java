package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;

/** How much of each counted thing every account has. */
public interface Usages {
  /**
   * Adds {@code more} to what {@code account} has, unless that passes a limit; then nothing is
   * added and the fault of the first quota that would be passed (in the order of {@link
   * io.rshare.domain.quota.Quota}) is thrown, here or by the unit of work. A count that {@code
   * more} does not raise is not checked. Exact under concurrency. Runs inside a {@link UnitOfWork},
   * with which it is undone.
   */
  void claim(AccountId account, Usage more, Quotas limits);

  /** What {@code account} has; {@link Usage#NONE} for one never seen. */
  Usage of(AccountId account);
}
