package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Policy;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;

final class InMemoryPolicies implements Policies {
  private final InMemoryWorld world;

  InMemoryPolicies(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<Policy> find(AccountId account, String name) {
    return world.current().find(Kind.POLICIES, id(account, name));
  }

  @Override
  public List<Policy> page(AccountId account, String after, int most) {
    return world.index().below(Kind.POLICIES, account.value(), after, most);
  }

  @Override
  public void put(Policy policy) {
    world.alter(before -> before.put(Kind.POLICIES, policy));
  }

  @Override
  public void remove(AccountId account, String name) {
    world.alter(before -> before.without(Kind.POLICIES, id(account, name)));
  }

  private static String id(AccountId account, String name) {
    return Kind.policy(Optional.of(account), name);
  }
}
