package io.rshare.domain.association;

import io.rshare.domain.resource.ResourceType;
import java.time.Instant;
import java.util.Optional;

/**
 * A resource in a share. Type and id identify the row within the share.
 *
 * @param type type of the resource
 * @param resourceId id within the type
 * @param arn resource name, to the letter where the request gave one; nothing for ROSTemplate
 * @param property the JSON text of its ResourceProperty, to the letter
 * @param status where it stands
 * @param createTime when it was added
 * @param updateTime when the status changed last
 * @param failure why it failed
 */
public record ResourceAssociation(
    ResourceType type,
    String resourceId,
    Optional<String> arn,
    Optional<String> property,
    AssociationStatus status,
    Instant createTime,
    Instant updateTime,
    Optional<Failure> failure) {
  /** The same row in another status, without a failure. */
  public ResourceAssociation in(AssociationStatus next, Instant now) {
    return new ResourceAssociation(
        type, resourceId, arn, property, next, createTime, now, Optional.empty());
  }

  /** The same row, failed. */
  public ResourceAssociation failed(Failure why, Instant now) {
    return new ResourceAssociation(
        type,
        resourceId,
        arn,
        property,
        AssociationStatus.FAILED,
        createTime,
        now,
        Optional.of(why));
  }

  /** Whether both name the same resource. */
  public boolean isSameAs(ResourceAssociation other) {
    return type == other.type && resourceId.equals(other.resourceId);
  }
}
