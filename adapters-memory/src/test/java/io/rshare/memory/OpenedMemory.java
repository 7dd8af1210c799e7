package io.rshare.memory;

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
import io.rshare.testkit.Persistence;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.StoredRows;
import io.rshare.testkit.StoredRows.GrantRow;

/** The memory store as the contracts want it; emptied by starting over. */
final class OpenedMemory implements Persistence {
  private InMemoryPersistence memory = fresh();

  private static InMemoryPersistence fresh() {
    return new InMemoryPersistence(() -> SampleShare.NOW);
  }

  @Override
  public UnitOfWork unitOfWork() {
    return memory.unitOfWork();
  }

  @Override
  public ResourceShares resourceShares() {
    return memory.resourceShares();
  }

  @Override
  public Listings listings() {
    return memory.listings();
  }

  @Override
  public SharedResources sharedResources() {
    return memory.sharedResources();
  }

  @Override
  public Usages usages() {
    return memory.usages();
  }

  @Override
  public KnownAccounts knownAccounts() {
    return memory.knownAccounts();
  }

  @Override
  public ResourceDirectories resourceDirectories() {
    return memory.resourceDirectories();
  }

  @Override
  public Identities identities() {
    return memory.identities();
  }

  @Override
  public AttachedPolicies attachedPolicies() {
    return memory.attachedPolicies();
  }

  @Override
  public Accounts accounts() {
    return memory.accounts();
  }

  @Override
  public Users users() {
    return memory.users();
  }

  @Override
  public Groups groups() {
    return memory.groups();
  }

  @Override
  public Roles roles() {
    return memory.roles();
  }

  @Override
  public AccessKeys accessKeys() {
    return memory.accessKeys();
  }

  @Override
  public Policies policies() {
    return memory.policies();
  }

  @Override
  public Attachments attachments() {
    return memory.attachments();
  }

  @Override
  public Directories directories() {
    return memory.directories();
  }

  @Override
  public ControlPolicies controlPolicies() {
    return memory.controlPolicies();
  }

  @Override
  public CataloguedResources cataloguedResources() {
    return memory.cataloguedResources();
  }

  @Override
  public ResourceCatalogue resourceCatalogue() {
    return memory.resourceCatalogue();
  }

  @Override
  public Nonces nonces() {
    return memory.nonces();
  }

  @Override
  public ServiceKeys serviceKeys() {
    return memory.serviceKeys();
  }

  @Override
  public Worlds worlds() {
    return memory.worlds();
  }

  @Override
  public StoredRows rows() {
    return StoredRows.of(
        memory.storedShares(),
        memory.storedGrants().entrySet().stream()
            .map(
                e ->
                    GrantRow.of(
                        e.getKey().owner(), e.getKey().service(), e.getKey().type(), e.getValue()))
            .toList(),
        memory.storedUsages());
  }

  @Override
  public void reset() {
    memory = fresh();
  }

  @Override
  public void close() {
    reset();
  }
}
