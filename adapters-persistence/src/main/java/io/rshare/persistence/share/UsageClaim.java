package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.persistence.database.RunApart;
import java.util.Arrays;

/** By how much the counters of an account are to be raised, and the limits they are held to. */
record UsageClaim(AccountId account, Usage more, Quotas limits) {
  /** The most that may be there before the claim; anything, where the claim raises nothing. */
  int most(Quota quota) {
    return more.of(quota) > 0 ? limits.limit(quota) - more.of(quota) : Integer.MAX_VALUE;
  }

  /**
   * Both claims of one account in one. Throws {@link RunApart} where their sum would not be held to
   * the limits as each of them is.
   */
  UsageClaim and(UsageClaim other) {
    if (!limits.equals(other.limits)
        || Arrays.stream(Quota.values()).anyMatch(q -> offsets(other, q))) {
      throw new RunApart();
    }
    return new UsageClaim(account, more.plus(other.more), limits);
  }

  private boolean offsets(UsageClaim other, Quota quota) {
    return Integer.signum(more.of(quota)) * Integer.signum(other.more.of(quota)) < 0;
  }
}
