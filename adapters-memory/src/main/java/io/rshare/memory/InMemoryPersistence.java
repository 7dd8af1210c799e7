package io.rshare.memory;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.port.ControlPolicies;
import io.rshare.domain.directory.port.Directories;
import io.rshare.domain.identity.port.AccessKeys;
import io.rshare.domain.identity.port.Accounts;
import io.rshare.domain.identity.port.Attachments;
import io.rshare.domain.identity.port.Groups;
import io.rshare.domain.identity.port.Policies;
import io.rshare.domain.identity.port.Roles;
import io.rshare.domain.identity.port.Users;
import io.rshare.domain.port.AttachedPolicies;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.KnownAccounts;
import io.rshare.domain.port.Listings;
import io.rshare.domain.port.Nonces;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.SharedResources;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Usages;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.port.CataloguedResources;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A store in memory with all its ports. Safe for use by many threads. */
public final class InMemoryPersistence {
  private final Transactions transactions = new Transactions();
  private final InMemoryWorld world = new InMemoryWorld(transactions);
  private final ServiceKeys keys = new InMemoryServiceKeys();
  private final InMemoryResourceShares shares = new InMemoryResourceShares(transactions);
  private final InMemoryListings listings = new InMemoryListings(shares);
  private final InMemoryUsages usages = new InMemoryUsages(transactions);
  private final InMemoryNonces nonces;

  /** An empty store; {@code clock} tells when a nonce may be forgotten. */
  public InMemoryPersistence(InstantSource clock) {
    this.nonces = new InMemoryNonces(transactions, clock);
  }

  /** The transactions of this store. */
  public UnitOfWork unitOfWork() {
    return transactions;
  }

  /** The shares. */
  public ResourceShares resourceShares() {
    return shares;
  }

  /** The shares as lists. */
  public Listings listings() {
    return listings;
  }

  /** The shares by what they hold. */
  public SharedResources sharedResources() {
    return shares::holders;
  }

  /** The counters. */
  public Usages usages() {
    return usages;
  }

  /** The accounts. */
  public KnownAccounts knownAccounts() {
    return world;
  }

  /** The resource directories. */
  public ResourceDirectories resourceDirectories() {
    return world;
  }

  /** The access keys. */
  public Identities identities() {
    return world;
  }

  /** The policies. */
  public AttachedPolicies attachedPolicies() {
    return world;
  }

  /** Accounts with quotas and resource groups. */
  public Accounts accounts() {
    return new InMemoryAccounts(world);
  }

  /** RAM users. */
  public Users users() {
    return new InMemoryUsers(world);
  }

  /** RAM groups. */
  public Groups groups() {
    return new InMemoryGroups(world);
  }

  /** RAM roles. */
  public Roles roles() {
    return new InMemoryRoles(world);
  }

  /** Access keys. */
  public AccessKeys accessKeys() {
    return new InMemoryAccessKeys(world);
  }

  /** Custom policies. */
  public Policies policies() {
    return new InMemoryPolicies(world);
  }

  /** Attachments of policies. */
  public Attachments attachments() {
    return new InMemoryAttachments(world);
  }

  /** Resource directories. */
  public Directories directories() {
    return new InMemoryDirectories(world);
  }

  /** Control policies. */
  public ControlPolicies controlPolicies() {
    return new InMemoryControlPolicies(world);
  }

  /** Resources of the catalogue. */
  public CataloguedResources cataloguedResources() {
    return new InMemoryCataloguedResources(world);
  }

  /** The catalogue of resources. */
  public ResourceCatalogue resourceCatalogue() {
    return world;
  }

  /** The used nonces. */
  public Nonces nonces() {
    return nonces;
  }

  /** The keys, made anew with each store. */
  public ServiceKeys serviceKeys() {
    return keys;
  }

  /** The import of the world. */
  public Worlds worlds() {
    return world;
  }

  /** Every stored share, in no particular order: for tests that look behind the ports. */
  public List<ShareContents> storedShares() {
    return shares.all();
  }

  /** Every counter: for tests that look behind the ports. */
  public Map<AccountId, Usage> storedUsages() {
    return usages.all();
  }

  /** Every type that reaches a service, with its share: for tests that look behind the ports. */
  public Map<ServiceGrant, ShareId> storedGrants() {
    return shares.grants();
  }
}
