package io.rshare.domain.association;

import java.util.Optional;

/**
 * What a row could not be brought together with: a target for a resource, a resource for a target.
 *
 * @param entityType type of the resource, or kind of the target
 * @param entityId id of the resource, or the target as it was named
 * @param arn name of the resource, where its type has names
 * @param reason why not
 */
public record FailedPair(
    String entityType, String entityId, Optional<String> arn, FailureReason reason) {
  /** The pair with {@code resource}. */
  public static FailedPair of(ResourceAssociation resource, FailureReason reason) {
    return new FailedPair(
        resource.type().typeName(), resource.resourceId(), resource.arn(), reason);
  }

  /** The pair with {@code target}. */
  public static FailedPair of(TargetAssociation target, FailureReason reason) {
    return new FailedPair(target.target().kind(), target.target().id(), Optional.empty(), reason);
  }
}
