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
import io.rshare.domain.port.AttachedPolicies;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.KnownAccounts;
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
    implements KnownAccounts, ResourceDirectories, Identities, AttachedPolicies, ResourceCatalogue {
  private static final int LONGEST_KEY_ID = 128;
  private static final int LONGEST_NAME = 128;
  private static final int LONGEST_TOKEN = 16_384;
  private static final int ATTEMPTS = 10;

  private final JdbcUnitOfWork unitOfWork;
  private final WorldEpoch epoch;
  private final OneMoment moment;
  private final AccountRows accounts;
  private final DirectoryRows directories;
  private final IdentityRows identities;
  private final PolicyReader policies;

  CachedWorld(
      JdbcUnitOfWork unitOfWork,
      WorldEpoch epoch,
      OneMoment moment,
      AccountRows accounts,
      DirectoryRows directories,
      IdentityRows identities,
      PolicyReader policies) {
    this.unitOfWork = unitOfWork;
    this.epoch = epoch;
    this.moment = moment;
    this.accounts = accounts;
    this.directories = directories;
    this.identities = identities;
    this.policies = policies;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return cached(
        WorldCaches::accounts,
        id,
        () -> first(accounts.accounts(Where.is("account_id", id.value()))));
  }

  @Override
  public Optional<ResourceDirectory> of(AccountId account) {
    return cached(
        WorldCaches::directoriesOfAccounts,
        account,
        // One and the same for all of its accounts.
        () ->
            directories
                .directoryIdOf(account)
                .flatMap(id -> cached(WorldCaches::directories, id, () -> directory(id))));
  }

  @Override
  public Optional<AccessKey> accessKey(String id) {
    // What cannot be stored need not be looked up, and must not fill the cache.
    return id.length() > LONGEST_KEY_ID
        ? Optional.empty()
        : cached(WorldCaches::keys, id, () -> first(identities.keys(Where.is("key_id", id))));
  }

  @Override
  public Optional<AccessKey> accessKeyAtHand(String id) {
    return epoch.fresh().map(known -> known.caches().keys().getIfPresent(id)).flatMap(key -> key);
  }

  @Override
  public boolean isSecurityToken(String token) {
    // Anybody may ask about any token, so what is kept of one has to be small.
    return token.length() <= LONGEST_TOKEN
        && cached(
            WorldCaches::tokens,
            HexFormat.of().formatHex(Hash.of(token)),
            () -> identities.isToken(token));
  }

  @Override
  public Optional<User> user(AccountId account, String name) {
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : cached(
            WorldCaches::users,
            new WorldCaches.Named(account, name),
            () -> first(identities.users(named(account, "name", name))));
  }

  @Override
  public Optional<Role> role(AccountId account, String name) {
    return name.length() > LONGEST_NAME
        ? Optional.empty()
        : cached(
            WorldCaches::roles,
            new WorldCaches.Named(account, Role.comparable(name)),
            () -> first(identities.roles(named(account, "LOWER(name)", Role.comparable(name)))));
  }

  @Override
  public List<AttachedPolicy> of(Principal principal) {
    return cached(WorldCaches::policies, principal.holder(), () -> policies.of(principal));
  }

  @Override
  public List<List<AttachedPolicy>> controlPolicies(AccountId account) {
    return cached(
        WorldCaches::controlPolicies,
        account,
        () ->
            directories
                .directoryIdOf(account)
                .flatMap(this::directory)
                .map(directory -> controlPolicies(directory, account))
                .orElse(List.of()));
  }

  @Override
  public boolean covers(AccountId owner) {
    return find(owner).map(Account::catalogued).orElse(false);
  }

  @Override
  public Optional<CataloguedResource> find(ResourceType type, String id) {
    // New resources are never in the cache. Where none of their type is in the catalogue, they are
    // not to cost three statements each.
    if (!cached(WorldCaches::resourceTypes, type, () -> accounts.hasResources(type))) {
      return Optional.empty();
    }
    return cached(
        WorldCaches::resources,
        new WorldCaches.ResourceKey(type, id),
        () ->
            first(
                accounts.resources(
                    Where.is("resource_type", type.typeName()).andIs("resource_id", id))));
  }

  @Override
  public long epoch() {
    return epoch.current().epoch();
  }

  private Optional<ResourceDirectory> directory(String id) {
    return first(directories.directories(Where.is("directory_id", id)));
  }

  private static Where named(AccountId account, String column, String name) {
    return Where.is("account_id", account.value()).andIs(column, name);
  }

  private static <T> Optional<T> first(List<T> found) {
    return found.stream().findFirst();
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
      Read<V> fresh = unitOfWork.read(() -> new Read<>(read.get(), moment.epoch()));
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
