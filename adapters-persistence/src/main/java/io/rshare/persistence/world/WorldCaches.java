package io.rshare.persistence.world;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import java.util.List;
import java.util.Optional;

/** What has been read of the world at one epoch. Dropped as a whole, never emptied. */
record WorldCaches(
    Cache<AccountId, Optional<Account>> accounts,
    Cache<AccountId, Optional<ResourceDirectory>> directoriesOfAccounts,
    Cache<String, Optional<ResourceDirectory>> directories,
    Cache<String, Optional<AccessKey>> keys,
    Cache<String, Boolean> tokens,
    Cache<Named, Optional<User>> users,
    Cache<Named, Optional<Role>> roles,
    Cache<Principal, List<AttachedPolicy>> policies,
    Cache<AccountId, List<List<AttachedPolicy>>> controlPolicies,
    Cache<ResourceKey, Optional<CataloguedResource>> resources,
    Cache<ResourceType, Boolean> resourceTypes) {

  record ResourceKey(ResourceType type, String id) {}

  static WorldCaches empty(int size) {
    return new WorldCaches(
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size),
        bounded(size));
  }

  /** Something of an account that goes by its name. */
  record Named(AccountId account, String name) {}

  private static <K, V> Cache<K, V> bounded(int size) {
    // Housekeeping is short; to wake another thread for it costs a call more.
    return Caffeine.newBuilder().executor(Runnable::run).maximumSize(size).build();
  }
}
