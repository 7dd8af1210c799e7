package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Group;
import io.rshare.domain.identity.User;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class InMemoryGroups implements Groups {
  private final InMemoryWorld world;

  InMemoryGroups(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<Group> find(AccountId account, String name) {
    return world.current().find(Kind.GROUPS, Kind.path(account, name));
  }

  @Override
  public List<Group> page(AccountId account, String after, int most) {
    return world.index().below(Kind.GROUPS, account.value(), after, most);
  }

  @Override
  public void put(Group group) {
    world.alter(before -> before.put(Kind.GROUPS, group));
  }

  @Override
  public void remove(AccountId account, String name) {
    world.alter(
        before -> {
          World rest = before.without(Kind.GROUPS, Kind.path(account, name));
          for (User user : before.users()) {
            if (user.account().equals(account) && user.groups().contains(name)) {
              Set<String> groups = new HashSet<>(user.groups());
              groups.remove(name);
              rest = rest.put(Kind.USERS, new User(account, user.id(), user.name(), groups));
            }
          }
          return rest;
        });
  }
}
