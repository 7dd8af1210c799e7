package io.rshare.memory;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class InMemoryAccounts implements Accounts {
  private final InMemoryWorld world;

  InMemoryAccounts(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return world.index().account(id);
  }

  @Override
  public List<Account> page(String after, int most) {
    return WorldIndex.first(world.current().byId(Kind.ACCOUNTS), after, most);
  }

  @Override
  public Optional<Account> claim(AccountId id) {
    // Whoever writes has the whole store.
    return find(id);
  }

  @Override
  public void put(Account account) {
    world.alter(before -> before.put(Kind.ACCOUNTS, account));
  }

  @Override
  public void remove(AccountId id) {
    world.alter(before -> without(before, id));
  }

  private static World without(World world, AccountId id) {
    World rest = world.without(Kind.ACCOUNTS, id.value());
    rest = keep(rest, Kind.USERS, user -> !user.account().equals(id));
    rest = keep(rest, Kind.GROUPS, group -> !group.account().equals(id));
    rest = keep(rest, Kind.ROLES, role -> !role.account().equals(id));
    rest = keep(rest, Kind.KEYS, key -> !key.principal().account().equals(id));
    rest = keep(rest, Kind.POLICIES, policy -> !policy.account().equals(Optional.of(id)));
    rest = keep(rest, Kind.ATTACHMENTS, attachment -> !attachment.account().equals(id));
    rest = keep(rest, Kind.RESOURCES, resource -> !resource.owner().equals(id));
    for (CataloguedResource resource : rest.resources()) {
      if (resource.unreachableFor().contains(id)) {
        rest = rest.put(Kind.RESOURCES, resource.without(id));
      }
    }
    return rest.withSystemPoliciesInUse();
  }

  private static <T> World keep(World world, Kind<T> kind, Predicate<T> wanted) {
    return world.with(kind, world.all(kind).stream().filter(wanted).toList());
  }
}
