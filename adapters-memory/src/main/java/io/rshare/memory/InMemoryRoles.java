package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;

final class InMemoryRoles implements Roles {
  private final InMemoryWorld world;

  InMemoryRoles(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<Role> find(AccountId account, String name) {
    return world.index().role(account, name);
  }

  @Override
  public List<Role> page(AccountId account, String after, int most) {
    return WorldIndex.first(world.index().roles(account), after, most);
  }

  @Override
  public Optional<String> nameOf(AccountId account, String id) {
    return world.index().roles(account).values().stream()
        .filter(role -> role.id().equals(id))
        .map(Role::name)
        .findFirst();
  }

  @Override
  public void put(Role role) {
    world.alter(before -> before.put(Kind.ROLES, role));
  }

  @Override
  public void remove(AccountId account, String name) {
    world.alter(before -> before.without(Kind.ROLES, Kind.role(account, name)));
  }
}
