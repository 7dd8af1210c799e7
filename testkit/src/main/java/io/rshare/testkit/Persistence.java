package io.rshare.testkit;

import io.rshare.domain.port.Accounts;
import io.rshare.domain.port.Identities;
import io.rshare.domain.port.Listings;
import io.rshare.domain.port.Nonces;
import io.rshare.domain.port.Policies;
import io.rshare.domain.port.ResourceCatalogue;
import io.rshare.domain.port.ResourceDirectories;
import io.rshare.domain.port.ResourceShares;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.SharedResources;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.domain.port.Usages;
import io.rshare.domain.port.Worlds;

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
  Accounts accounts();

  /** The resource directories. */
  ResourceDirectories resourceDirectories();

  /** The access keys. */
  Identities identities();

  /** The policies. */
  Policies policies();

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
