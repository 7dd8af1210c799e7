package io.rshare.domain.directory.port;

import io.rshare.domain.identity.ControlPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The control policies of resource directories with the places that they are attached to. */
public interface ControlPolicies {
  /** The control policy called {@code id} of a directory, or nothing. */
  Optional<ControlPolicy> find(String directoryId, String id);

  /**
   * Up to {@code most} control policies of a directory in the order of their ids (by code point),
   * the first of them behind {@code after}; empty text is before all ids.
   */
  List<ControlPolicy> page(String directoryId, String after, int most);

  /** The ids of the control policies that are attached to a folder or member, in any order. */
  Set<String> attachedTo(String directoryId, String place);

  /** Adds {@code policy}, or puts it in place of the one of the same id. */
  void put(ControlPolicy policy);

  /** Removes a control policy, if it is there. */
  void remove(String directoryId, String id);
}
