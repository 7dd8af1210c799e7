package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import java.util.HashMap;
import java.util.Map;

final class InMemoryUsages implements Usages {
  private final Transactions transactions;
  private final Map<AccountId, Usage> usages = new HashMap<>();

  InMemoryUsages(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void claim(AccountId account, Usage more, Quotas limits) {
    transactions.requireWrite();
    Usage before = usages.getOrDefault(account, Usage.NONE);
    for (Quota quota : Quota.values()) {
      // Subtracted, because a sum could overflow.
      if (more.of(quota) > 0 && before.of(quota) > limits.limit(quota) - more.of(quota)) {
        throw quota.exceeded().fault();
      }
    }
    transactions.set(usages, account, before.plus(more));
  }

  @Override
  public Usage of(AccountId account) {
    return transactions.read(() -> usages.getOrDefault(account, Usage.NONE));
  }

  Map<AccountId, Usage> all() {
    return transactions.read(() -> Map.copyOf(usages));
  }
}
