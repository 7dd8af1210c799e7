package io.rshare.memory;

import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
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
import io.rshare.domain.port.Worlds;
import io.rshare.domain.resource.CataloguedResource;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldRules;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** Everything that comes from the world. A new world is indexed first and then swapped in whole. */
final class InMemoryWorld
    implements KnownAccounts,
        ResourceDirectories,
        Identities,
        AttachedPolicies,
        ResourceCatalogue,
        Worlds {
  private final AtomicReference<Stored> stored =
      new AtomicReference<>(new Stored(WorldIndex.EMPTY, Optional.empty(), 0));

  private final Transactions transactions;

  InMemoryWorld(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public World current() {
    return index().world();
  }

  @Override
  public World change(UnaryOperator<World> change) {
    return transactions.write(() -> apply(change, stored.get().digest()));
  }

  @Override
  public World change(UnaryOperator<World> change, String digest) {
    return transactions.write(() -> apply(change, Optional.of(digest)));
  }

  private World apply(UnaryOperator<World> change, Optional<String> digest) {
    Stored before = stored.get();
    World world = before.index().world();
    World after = WorldRules.checked(change.apply(world));
    boolean same = after.equals(world);
    stored.set(
        new Stored(
            same ? before.index() : new WorldIndex(after),
            digest,
            same ? before.epoch() : before.epoch() + 1));
    transactions.onUndo(() -> stored.set(before));
    return after;
  }

  /** As {@link #change}, for changes whose rules the caller has checked. */
  void alter(UnaryOperator<World> change) {
    transactions.requireWrite();
    Stored before = stored.get();
    World after = change.apply(before.index().world());
    if (!after.equals(before.index().world())) {
      stored.set(new Stored(new WorldIndex(after), before.digest(), before.epoch() + 1));
      transactions.onUndo(() -> stored.set(before));
    }
  }

  @Override
  public Optional<String> digest() {
    return stored.get().digest();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return index().account(id);
  }

  @Override
  public Optional<ResourceDirectory> of(AccountId account) {
    return index().directory(account);
  }

  @Override
  public Optional<AccessKey> accessKeyAtHand(String id) {
    return accessKey(id);
  }

  @Override
  public Optional<AccessKey> accessKey(String id) {
    return index().key(id);
  }

  @Override
  public boolean isSecurityToken(String token) {
    return index().isToken(token);
  }

  @Override
  public Optional<User> user(AccountId account, String name) {
    return index().user(account, name);
  }

  @Override
  public Optional<Role> role(AccountId account, String name) {
    return index().role(account, name);
  }

  @Override
  public List<AttachedPolicy> of(Principal principal) {
    return index().policies(principal);
  }

  @Override
  public List<List<AttachedPolicy>> controlPolicies(AccountId account) {
    return index().controlPolicies(account);
  }

  @Override
  public boolean covers(AccountId owner) {
    return index().covers(owner);
  }

  @Override
  public Optional<CataloguedResource> find(ResourceType type, String id) {
    return index().resource(type, id);
  }

  @Override
  public long epoch() {
    return stored.get().epoch();
  }

  /** The world as it is now, arranged. */
  WorldIndex index() {
    return stored.get().index();
  }

  private record Stored(WorldIndex index, Optional<String> digest, long epoch) {}
}
