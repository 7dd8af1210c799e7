package io.rshare.testkit;

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
import io.rshare.domain.resource.port.CataloguedResources;

/** A store with all its ports: what an adapter hands to the contracts. */
public interface Persistence extends AutoCloseable {
  /** The transactions of this store. */
  UnitOfWork unitOfWork();

  /** The shares. */
  ResourceShares resourceShares();

  /** The shares as lists. */
  Listings listings();

  /** The shares by what they hold. */
  SharedResources sharedResources();

  /** The counters. */
  Usages usages();

  /** The accounts. */
  KnownAccounts knownAccounts();

  /** The resource directories. */
  ResourceDirectories resourceDirectories();

  /** The access keys. */
  Identities identities();

  /** The policies. */
  AttachedPolicies attachedPolicies();

  /** Accounts with quotas and resource groups. */
  Accounts accounts();

  /** RAM users. */
  Users users();

  /** RAM groups. */
  Groups groups();

  /** RAM roles. */
  Roles roles();

  /** Access keys. */
  AccessKeys accessKeys();

  /** Custom policies. */
  Policies policies();

  /** Attachments of policies. */
  Attachments attachments();

  /** Resource directories. */
  Directories directories();

  /** Control policies. */
  ControlPolicies controlPolicies();

  /** Resources of the catalogue. */
  CataloguedResources cataloguedResources();

  /** The catalogue of resources. */
  ResourceCatalogue resourceCatalogue();

  /** The used nonces. */
  Nonces nonces();

  /** The keys the service makes for itself. */
  ServiceKeys serviceKeys();

  /** The import of the world. */
  Worlds worlds();

  /** All rows as they are stored now. */
  StoredRows rows();

  /** Empties the store: no world, no shares, no counters, no nonces. */
  void reset();

  @Override
  void close();
}
