package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import java.util.Optional;

/** The resource directories of the world. May lag behind a change by the documented bound. */
public interface ResourceDirectories {
  /** The directory that {@code account} manages or is a member of, or nothing. */
  Optional<ResourceDirectory> of(AccountId account);

  /**
   * Switches sharing inside directory {@code id} on; returns false if it is on already or there is
   * no such directory. Runs inside a {@link UnitOfWork}; once that is stored, this node sees the
   * change at once and the others within the bound.
   */
  boolean enableSharing(String id);
}
