package io.rshare.domain.identity;

import java.util.Set;

/**
 * A control policy of a resource directory with the places it hangs on.
 *
 * @param directoryId the directory
 * @param id such as {@code cp-FullAliyunAccess}
 * @param type SYSTEM for FullAliyunAccess, else CUSTOM
 * @param document the policy text
 * @param attachedTo ids of folders and member accounts
 */
public record ControlPolicy(
    String directoryId,
    String id,
    AttachedPolicy.Type type,
    String document,
    Set<String> attachedTo) {
  /** Most characters of a control policy (documented). */
  public static final int LONGEST_DOCUMENT = 4_096;

  /** Most control policies of a folder or member (documented). */
  public static final int MOST_AT_A_PLACE = 10;

  public ControlPolicy {
    attachedTo = Set.copyOf(attachedTo);
  }

  /** The same policy on other places. */
  public ControlPolicy withPlaces(Set<String> others) {
    return new ControlPolicy(directoryId, id, type, document, others);
  }
}
