package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;

final class InMemoryCataloguedResources implements CataloguedResources {
  private final InMemoryWorld world;

  InMemoryCataloguedResources(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<CataloguedResource> find(ResourceType type, String id) {
    return world.index().resource(type, id);
  }

  @Override
  public List<CataloguedResource> page(AccountId owner, String after, int most) {
    return WorldIndex.first(world.index().resources(owner), after, most);
  }

  @Override
  public void put(CataloguedResource resource) {
    world.alter(before -> before.put(Kind.RESOURCES, resource));
  }

  @Override
  public void remove(ResourceType type, String id) {
    world.alter(before -> before.without(Kind.RESOURCES, Kind.resource(type, id)));
  }
}
