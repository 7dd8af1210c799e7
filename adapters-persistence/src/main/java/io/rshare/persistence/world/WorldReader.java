package io.rshare.persistence.world;

import static io.rshare.persistence.world.Where.EVERYWHERE;

import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import jakarta.inject.Singleton;

/** Reads the whole world. */
@Singleton
final class WorldReader {
  private final AccountRows accounts;
  private final DirectoryRows directories;
  private final IdentityRows identities;

  WorldReader(AccountRows accounts, DirectoryRows directories, IdentityRows identities) {
    this.accounts = accounts;
    this.directories = directories;
    this.identities = identities;
  }

  /** Everything, by several statements: who asks sees to it that nothing changes in between. */
  World world() {
    return World.EMPTY
        .with(Kind.ACCOUNTS, accounts.accounts(EVERYWHERE))
        .with(Kind.DIRECTORIES, directories.directories(EVERYWHERE))
        .with(Kind.GROUPS, identities.groups(EVERYWHERE))
        .with(Kind.USERS, identities.users(EVERYWHERE))
        .with(Kind.ROLES, identities.roles(EVERYWHERE))
        .with(Kind.KEYS, identities.keys(EVERYWHERE))
        .with(Kind.POLICIES, identities.policies(EVERYWHERE))
        .with(Kind.ATTACHMENTS, identities.attachments(EVERYWHERE))
        .with(Kind.CONTROL_POLICIES, directories.controlPolicies(EVERYWHERE))
        .with(Kind.RESOURCES, accounts.resources(EVERYWHERE));
  }
}
