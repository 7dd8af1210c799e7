package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcGroups implements Groups {
  private final IdentityRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcGroups(IdentityRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<Group> find(AccountId account, String name) {
    return moment.read(
        () ->
            rows.groups(Where.is("account_id", account.value()).andIs("name", name)).stream()
                .findFirst());
  }

  @Override
  public List<Group> page(AccountId account, String after, int most) {
    return pages.page(
        "ram_group", Where.is("account_id", account.value()), "name", after, most, rows::groups);
  }

  @Override
  public void put(Group group) {
    writes.replace(Kind.GROUPS, find(group.account(), group.name()), Optional.of(group));
  }

  @Override
  public void remove(AccountId account, String name) {
    writes.delete(
        "DELETE FROM ram_group_member WHERE account_id = ? AND group_name = ?",
        account.value(),
        name);
    writes.replace(Kind.GROUPS, find(account, name), Optional.empty());
  }
}
