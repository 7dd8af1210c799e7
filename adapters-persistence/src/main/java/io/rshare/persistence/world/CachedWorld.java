package io.rshare.persistence.world;

import com.github.benmanes.caffeine.cache.Cache;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.identity.Role;
import io.rshare.domain.identity.User;
import io.rshare.domain.port.Accounts;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.Policies;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.persistence.database.Hash;
import io.rshare.persistence.database.JdbcUnitOfWork;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Everything that comes from the world, read from the tables once per epoch. */
@Singleton
final class CachedWorld
    implements Accounts, ResourceDirectories, Identities, Policies, ResourceCatalogue {
  private static final int LONGEST_KEY_ID = 128;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_TOKEN = 16_384;
  private static final int ATTEMPTS = 10;

  private final JdbcUnitOfWork unitOfWork;
  private final WorldEpoch epoch;
  private final WorldReader world;
  private final PolicyReader policies;
  private final CatalogueReader catalogue;

  CachedWorld(
      JdbcUnitOfWork unitOfWork,
      WorldEpoch epoch,
      WorldReader world,
      PolicyReader policies,
      CatalogueReader catalogue) {
    this.unitOfWork = unitOfWork;
    this.epoch = epoch;
    this.world = world;
    this.policies = policies;
    this.catalogue = catalogue;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return cached(WorldCaches::accounts, id, () -> world.account(id));
  }

  @Override
  public Optional<ResourceDirectory> of(AccountId account) {
    return cached(WorldCaches::directoryIds, account, () -> world.directoryIdOf(account))
        .flatMap(id -> cached(WorldCaches::directories, id, () -> world.directory(id)));
  }

  @Override
  public boolean enableSharing(String id) {
    unitOfWork.requireWrite();
    boolean changed = world.enableSharing(id);
    if (changed) {
      unitOfWork.afterCommit(epoch::expire);
    }
    return changed;
  }

  @Override
  public Optional<AccessKey> accessKey(String id) {
    // What cannot be stored need not be looked up, and must not fill the cache.
    return id.length() > LONGEST_KEY_ID
        ? Optional.empty()
        : cached(WorldCaches::keys, id, () -> world.key(id));
  }

  @Override
  public boolean isSecurityToken(String token) {
    // Anybody may ask about any token, so what is kept of one has to be small.
    return token.length() <= LONGEST_TOKEN
        && cached(
            WorldCaches::tokens,
            HexFormat.of().formatHex(Hash.of(token)),
            () -> world.isToken(token));
  }

  @Override
  public Optional<User> user(AccountId account, String name) {
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : cached(
            WorldCaches::users,
            new WorldCaches.Named(account, name),
            () -> world.user(account, name));
  }

  @Override
  public Optional<Role> role(AccountId account, String name) {
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : cached(
            WorldCaches::roles,
            new WorldCaches.Named(account, Role.comparable(name)),
            () -> world.role(account, name));
  }

  @Override
  public List<AttachedPolicy> of(Principal principal) {
    return cached(WorldCaches::policies, principal, () -> policies.of(principal));
  }

  @Override
  public List<List<AttachedPolicy>> controlPolicies(AccountId account) {
    return cached(
        WorldCaches::controlPolicies,
        account,
        () ->
            world
                .directoryIdOf(account)
                .flatMap(world::directory)
                .map(directory -> controlPolicies(directory, account))
                .orElse(List.of()));
  }

  @Override
  public boolean covers(AccountId owner) {
    return find(owner).map(Account::catalogued).orElse(false);
  }

  @Override
  public Optional<CataloguedResource> find(ResourceType type, String id) {
    return cached(
        WorldCaches::resources,
        new WorldCaches.ResourceKey(type, id),
        () -> catalogue.find(type, id));
  }

  @Override
  public long epoch() {
    return epoch.current().epoch();
  }

  private List<List<AttachedPolicy>> controlPolicies(
      ResourceDirectory directory, AccountId account) {
    if (directory.isManagedBy(account) || !policies.usesControlPolicies(directory)) {
      return List.of();
    }
    List<List<AttachedPolicy>> levels = new ArrayList<>();
    levels.add(policies.controlPoliciesAt(directory, account));
    for (String folder : directory.foldersAbove(account)) {
      levels.add(policies.controlPoliciesAt(directory, folder));
    }
    return List.copyOf(levels);
  }

  /**
   * From the cache, else from the tables. Reading takes several statements, between which the world
   * may change; so the epoch is read last, and what was read is only good if it is still the same.
   */
  private <K, V> V cached(Function<WorldCaches, Cache<K, V>> which, K key, Supplier<V> read) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      WorldEpoch.Known before = epoch.current();
      V cached = which.apply(before.caches()).getIfPresent(key);
      if (cached != null) {
        return cached;
      }
      long asked = System.nanoTime();
      Read<V> fresh = unitOfWork.read(() -> new Read<>(read.get(), world.epoch()));
      if (fresh.epoch() == before.epoch()) {
        which.apply(before.caches()).put(key, fresh.value());
        return fresh.value();
      }
      epoch.adopt(fresh.epoch(), asked);
    }
    throw FaultCode.UNAVAILABLE.fault();
  }

  private record Read<V>(V value, long epoch) {}
}
