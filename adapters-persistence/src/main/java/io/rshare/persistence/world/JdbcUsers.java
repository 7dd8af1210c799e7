package io.rshare.persistence.world;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.User;
import io.rshare.domain.identity.port.Users;
import io.rshare.domain.world.Kind;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcUsers implements Users {
  private final IdentityRows rows;
  private final EntryPages pages;
  private final OneMoment moment;
  private final EntryWrites writes;

  JdbcUsers(IdentityRows rows, EntryPages pages, OneMoment moment, EntryWrites writes) {
    this.rows = rows;
    this.pages = pages;
    this.moment = moment;
    this.writes = writes;
  }

  @Override
  public Optional<User> find(AccountId account, String name) {
    return moment.read(
        () ->
            rows.users(Where.is("account_id", account.value()).andIs("name", name)).stream()
                .findFirst());
  }

  @Override
  public List<User> page(AccountId account, String after, int most) {
    return pages.page(
        "ram_user", Where.is("account_id", account.value()), "name", after, most, rows::users);
  }

  @Override
  public Optional<String> nameOf(AccountId account, String id) {
    return moment.read(() -> rows.userNamed(account, id));
  }

  @Override
  public void put(User user) {
    writes.replace(Kind.USERS, find(user.account(), user.name()), Optional.of(user));
  }

  @Override
  public void remove(AccountId account, String name) {
    writes.replace(Kind.USERS, find(account, name), Optional.empty());
  }
}
