package io.rshare.memory;

import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class InMemoryControlPolicies implements ControlPolicies {
  private final InMemoryWorld world;

  InMemoryControlPolicies(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<ControlPolicy> find(String directoryId, String id) {
    return world.current().find(Kind.CONTROL_POLICIES, directoryId + "/" + id);
  }

  @Override
  public List<ControlPolicy> page(String directoryId, String after, int most) {
    return world.index().below(Kind.CONTROL_POLICIES, directoryId, after, most);
  }

  @Override
  public Set<String> attachedTo(String directoryId, String place) {
    return page(directoryId, "", Integer.MAX_VALUE).stream()
        .filter(policy -> policy.attachedTo().contains(place))
        .map(ControlPolicy::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void put(ControlPolicy policy) {
    world.alter(before -> before.put(Kind.CONTROL_POLICIES, policy));
  }

  @Override
  public void remove(String directoryId, String id) {
    world.alter(before -> before.without(Kind.CONTROL_POLICIES, directoryId + "/" + id));
  }
}
