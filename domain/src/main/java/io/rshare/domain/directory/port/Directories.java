package io.rshare.domain.directory.port;

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
}
