package io.rshare.persistence.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.port.Accounts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcAccounts implements Accounts {
  private final AccountRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcAccounts(AccountRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return moment.read(
        () -> rows.accounts(Where.is("account_id", id.value())).stream().findFirst());
  }

  @Override
  public List<Account> page(String after, int most) {
    return pages.page("account", Where.EVERYWHERE, "account_id", after, most, rows::accounts);
  }

  @Override
  public Optional<Account> claim(AccountId id) {
    writes.claim();
    return find(id);
  }
}
