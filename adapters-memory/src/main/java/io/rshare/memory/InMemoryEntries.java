package io.rshare.memory;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.ControlPolicy;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Entries of the world one by one and in pages. Whatever is asked first is looked up in the index
 * of one world, which never changes.
 */
final class InMemoryEntries {
  private final Supplier<WorldIndex> index;

  InMemoryEntries(Supplier<WorldIndex> index) {
    this.index = index;
  }

  Accounts accounts() {
    return new Accounts() {
      @Override
      public Optional<Account> find(AccountId id) {
        return index.get().account(id);
      }

      @Override
      public Optional<Account> claim(AccountId id) {
        // Whoever writes has the whole store.
        return find(id);
      }

      @Override
      public List<Account> page(String after, int most) {
        return WorldIndex.first(world().byId(Kind.ACCOUNTS), after, most);
      }
    };
  }

  Directories directories() {
    return new Directories() {
      @Override
      public Optional<ResourceDirectory> find(String id) {
        return world().find(Kind.DIRECTORIES, id);
      }

      @Override
      public List<ResourceDirectory> page(String after, int most) {
        return WorldIndex.first(world().byId(Kind.DIRECTORIES), after, most);
      }
    };
  }

  ControlPolicies controlPolicies() {
    return new ControlPolicies() {
      @Override
      public Optional<ControlPolicy> find(String directoryId, String id) {
        return world().find(Kind.CONTROL_POLICIES, directoryId + "/" + id);
      }

      @Override
      public List<ControlPolicy> page(String directoryId, String after, int most) {
        return index.get().below(Kind.CONTROL_POLICIES, directoryId, after, most);
      }
    };
  }

  CataloguedResources cataloguedResources() {
    return new CataloguedResources() {
      @Override
      public Optional<CataloguedResource> find(ResourceType type, String id) {
        return index.get().resource(type, id);
      }

      @Override
      public List<CataloguedResource> page(AccountId owner, String after, int most) {
        return WorldIndex.first(index.get().resources(owner), after, most);
      }
    };
  }

  private World world() {
    return index.get().world();
  }
}
