package io.rshare.domain.directory.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import java.util.List;
import java.util.Optional;

/** Resource directories with their folders and members. */
public interface Directories {
  /** The directory called {@code id}, or nothing. */
  Optional<ResourceDirectory> find(String id);

  /**
   * Up to {@code most} directories in the order of their ids, the first of them behind {@code
   * after}; empty text is before all ids.
   */
  List<ResourceDirectory> page(String after, int most);

  /** The directory that {@code account} manages or is a member of, or nothing. */
  Optional<ResourceDirectory> of(AccountId account);

  /** The id of the directory that has this folder, or nothing. */
  Optional<String> withFolder(String folderId);

  /**
   * The same as {@link #find}; until the transaction of the caller ends, nobody else changes any
   * directory. Every change of one begins with this.
   */
  Optional<ResourceDirectory> claim(String id);

  /** Adds {@code directory}, or puts it in place of the one of the same id. */
  void put(ResourceDirectory directory);

  /** Removes a directory, if it is there; its control policies are gone before. */
  void remove(String id);
}
