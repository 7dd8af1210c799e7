package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.world.Kind;
import java.util.List;
import java.util.Optional;

final class InMemoryDirectories implements Directories {
  private final InMemoryWorld world;

  InMemoryDirectories(InMemoryWorld world) {
    this.world = world;
  }

  @Override
  public Optional<ResourceDirectory> find(String id) {
    return world.current().find(Kind.DIRECTORIES, id);
  }

  @Override
  public List<ResourceDirectory> page(String after, int most) {
    return WorldIndex.first(world.current().byId(Kind.DIRECTORIES), after, most);
  }

  @Override
  public Optional<ResourceDirectory> of(AccountId account) {
    return world.index().directory(account);
  }

  @Override
  public Optional<String> withFolder(String folderId) {
    return world.current().directories().stream()
        .filter(directory -> directory.folders().containsKey(folderId))
        .map(ResourceDirectory::id)
        .findFirst();
  }

  @Override
  public Optional<ResourceDirectory> claim(String id) {
    // Whoever writes has the whole store.
    return find(id);
  }

  @Override
  public void put(ResourceDirectory directory) {
    world.alter(before -> before.put(Kind.DIRECTORIES, directory));
  }

  @Override
  public void remove(String id) {
    world.alter(before -> before.without(Kind.DIRECTORIES, id));
  }
}
