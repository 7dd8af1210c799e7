package io.rshare.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
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
import io.rshare.memory.InMemoryPersistence;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** The ports in memory, where {@code rshare.store} asks for them. */
@Factory
@Requires(property = "rshare.store", value = "memory")
final class MemoryStore {
  @Singleton
  InMemoryPersistence store(InstantSource clock) {
    return new InMemoryPersistence(clock);
  }

  @Singleton
  UnitOfWork unitOfWork(InMemoryPersistence store) {
    return store.unitOfWork();
  }

  @Singleton
  ResourceShares resourceShares(InMemoryPersistence store) {
    return store.resourceShares();
  }

  @Singleton
  Listings listings(InMemoryPersistence store) {
    return store.listings();
  }

  @Singleton
  SharedResources sharedResources(InMemoryPersistence store) {
    return store.sharedResources();
  }

  @Singleton
  Usages usages(InMemoryPersistence store) {
    return store.usages();
  }

  @Singleton
  KnownAccounts knownAccounts(InMemoryPersistence store) {
    return store.knownAccounts();
  }

  @Singleton
  ResourceDirectories resourceDirectories(InMemoryPersistence store) {
    return store.resourceDirectories();
  }

  @Singleton
  Identities identities(InMemoryPersistence store) {
    return store.identities();
  }

  @Singleton
  AttachedPolicies attachedPolicies(InMemoryPersistence store) {
    return store.attachedPolicies();
  }

  @Singleton
  Accounts accounts(InMemoryPersistence store) {
    return store.accounts();
  }

  @Singleton
  Users users(InMemoryPersistence store) {
    return store.users();
  }

  @Singleton
  Groups groups(InMemoryPersistence store) {
    return store.groups();
  }

  @Singleton
  Roles roles(InMemoryPersistence store) {
    return store.roles();
  }

  @Singleton
  AccessKeys accessKeys(InMemoryPersistence store) {
    return store.accessKeys();
  }

  @Singleton
  Policies policies(InMemoryPersistence store) {
    return store.policies();
  }

  @Singleton
  Attachments attachments(InMemoryPersistence store) {
    return store.attachments();
  }

  @Singleton
  Directories directories(InMemoryPersistence store) {
    return store.directories();
  }

  @Singleton
  ControlPolicies controlPolicies(InMemoryPersistence store) {
    return store.controlPolicies();
  }

  @Singleton
  CataloguedResources cataloguedResources(InMemoryPersistence store) {
    return store.cataloguedResources();
  }

  @Singleton
  ResourceCatalogue resourceCatalogue(InMemoryPersistence store) {
    return store.resourceCatalogue();
  }

  @Singleton
  Nonces nonces(InMemoryPersistence store) {
    return store.nonces();
  }

  @Singleton
  ServiceKeys serviceKeys(InMemoryPersistence store) {
    return store.serviceKeys();
  }

  @Singleton
  Worlds worlds(InMemoryPersistence store) {
    return store.worlds();
  }
}
