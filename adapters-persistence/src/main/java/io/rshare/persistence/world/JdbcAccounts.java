package io.rshare.persistence.world;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcAccounts implements Accounts {
  /** What goes with an account, by its id. */
  private static final List<String> OF_ACCOUNT =
      List.of(
          "DELETE FROM ram_group_member WHERE account_id = ?",
          "DELETE FROM ram_user WHERE account_id = ?",
          "DELETE FROM ram_group WHERE account_id = ?",
          "DELETE FROM ram_role WHERE account_id = ?",
          "DELETE FROM access_key WHERE account_id = ?",
          "DELETE FROM ram_policy_attachment WHERE account_id = ?",
          "DELETE FROM ram_policy_version WHERE maker = ?",
          "DELETE FROM ram_policy WHERE maker = ?",
          "DELETE FROM unreachable_resource WHERE account_id = ?",
          "DELETE FROM unreachable_resource WHERE (resource_type, resource_id) IN"
              + " (SELECT resource_type, resource_id FROM catalogued_resource"
              + " WHERE owner_account = ?)",
          "DELETE FROM catalogued_resource WHERE owner_account = ?");

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

  @Override
  public void put(Account account) {
    writes.replace(Kind.ACCOUNTS, find(account.id()), Optional.of(account));
  }

  @Override
  public void remove(AccountId id) {
    List<String> systemPolicies = rows.systemPoliciesOf(id);
    for (String deletion : OF_ACCOUNT) {
      writes.delete(deletion, id.value());
    }
    writes.replace(Kind.ACCOUNTS, find(id), Optional.empty());
    systemPolicies.forEach(writes::forgetUnlessAttached);
  }
}
