package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import java.util.Optional;

/** The resource directories of the world. May lag behind a change by the documented bound. */
public interface ResourceDirectories {
  /** The directory that {@code account} manages or is a member of, or nothing. */
  Optional<ResourceDirectory> of(AccountId account);
}
