package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.List;
import java.util.Optional;

final class InMemoryAccessKeys implements AccessKeys {
  private final InMemoryWorld world;

  InMemoryAccessKeys(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<AccessKey> find(String id) {
    return world.index().key(id);
  }

  @Override
  public List<AccessKey> page(AccountId account, String after, int most) {
    return WorldIndex.first(world.index().keys(account), after, most);
  }

  @Override
  public Optional<AccessKey> anyOf(AccountId account, AttachedTo holder, String name) {
    return world.index().keys(account).values().stream()
        .filter(key -> isOf(key, holder, name))
        .findFirst();
  }

  @Override
  public void put(AccessKey key) {
    world.alter(before -> before.put(Kind.KEYS, key));
  }

  @Override
  public void remove(String id) {
    world.alter(before -> before.without(Kind.KEYS, id));
  }

  @Override
  public void removeOf(AccountId account, AttachedTo holder, String name) {
    List<AccessKey> gone =
        world.index().keys(account).values().stream()
            .filter(key -> isOf(key, holder, name))
            .toList();
    world.alter(
        before -> {
          World rest = before;
          for (AccessKey key : gone) {
            rest = rest.without(Kind.KEYS, key.id());
          }
          return rest;
        });
  }

  private static boolean isOf(AccessKey key, AttachedTo holder, String name) {
    return switch (key.principal()) {
      case Principal.AccountRoot _, Principal.Administrator _ -> false;
      case Principal.RamUser user -> holder == AttachedTo.USER && user.name().equals(name);
      case Principal.AssumedRole role ->
          holder == AttachedTo.ROLE
              && Role.comparable(role.roleName()).equals(Role.comparable(name));
    };
  }
}
