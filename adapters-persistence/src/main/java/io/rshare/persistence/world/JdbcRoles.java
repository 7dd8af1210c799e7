package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcRoles implements Roles {
  private final IdentityRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcRoles(IdentityRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<Role> find(AccountId account, String name) {
    return moment.read(
        () ->
            rows
                .roles(
                    Where.is("account_id", account.value())
                        .andIs("LOWER(name)", Role.comparable(name)))
                .stream()
                .findFirst());
  }

  @Override
  public List<Role> page(AccountId account, String after, int most) {
    return pages.page(
        "ram_role", Where.is("account_id", account.value()), "name", after, most, rows::roles);
  }

  @Override
  public Optional<String> nameOf(AccountId account, String id) {
    return moment.read(() -> rows.roleNamed(account, id));
  }

  @Override
  public void put(Role role) {
    writes.replace(Kind.ROLES, find(role.account(), role.name()), Optional.of(role));
  }

  @Override
  public void remove(AccountId account, String name) {
    writes.replace(Kind.ROLES, find(account, name), Optional.empty());
  }
}
