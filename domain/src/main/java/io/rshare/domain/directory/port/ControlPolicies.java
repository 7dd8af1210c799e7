package io.rshare.domain.directory.port;

import io.rshare.domain.identity.ControlPolicy;
import java.util.List;
import java.util.Optional;

/** The control policies of resource directories with the places that they are attached to. */
public interface ControlPolicies {
  /** The control policy called {@code id} of a directory, or nothing. */
  Optional<ControlPolicy> find(String directoryId, String id);

  /**
   * Up to {@code most} control policies of a directory in the order of their ids (by code point),
   * the first of them behind {@code after}; empty text is before all ids.
   */
  List<ControlPolicy> page(String directoryId, String after, int most);
}
