package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.User;
import io.rshare.domain.identity.port.Users;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;

final class InMemoryUsers implements Users {
  private final InMemoryWorld world;

  InMemoryUsers(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<User> find(AccountId account, String name) {
    return world.index().user(account, name);
  }

  @Override
  public List<User> page(AccountId account, String after, int most) {
    return world.index().below(Kind.USERS, account.value(), after, most);
  }

  @Override
  public Optional<String> nameOf(AccountId account, String id) {
    return world.index().userNamed(account, id);
  }

  @Override
  public void put(User user) {
    world.alter(before -> before.put(Kind.USERS, user));
  }

  @Override
  public void remove(AccountId account, String name) {
    world.alter(before -> before.without(Kind.USERS, Kind.path(account, name)));
  }
}
