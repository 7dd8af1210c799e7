package io.rshare.application.operation;

import io.rshare.domain.association.Failure;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A resource or target of a share as it travels.
 *
 * @param resourceShareId the share
 * @param resourceShareName its name
 * @param associationType {@code Resource} or {@code Target}
 * @param entityId id of the resource, or the target as it was named
 * @param entityType type of the resource; {@code Account} for every target (documented)
 * @param resourceArn name of the resource, where its type has names
 * @param resourceProperty to the letter, where one was given
 * @param targetProperty to the letter, where one was given
 * @param associationStatus where it stands
 * @param associationStatusMessage why it failed
 * @param createTime when it was added
 * @param updateTime when its status changed last
 * @param external outside the owner's directory; in lists only
 * @param associationFailedDetails pairs that failed; in lists only
 */
public record AssociationView(
    String resourceShareId,
    String resourceShareName,
    String associationType,
    String entityId,
    String entityType,
    Optional<String> resourceArn,
    Optional<String> resourceProperty,
    Optional<String> targetProperty,
    String associationStatus,
    Optional<String> associationStatusMessage,
    Instant createTime,
    Instant updateTime,
    Optional<Boolean> external,
    Optional<List<FailedPair>> associationFailedDetails) {
  /**
   * A resource and a target that could not be brought together or apart. The last three say the
   * same under the names of older clients, whose models have no others.
   */
  public record FailedPair(
      String entityId,
      String entityType,
      Optional<String> resourceArn,
      String operationType,
      String failureReason,
      String failureDescription,
      String status,
      String statusMessage,
      String associateType) {
    /** Only adding fails; what is removed is gone (assumed). */
    private static FailedPair of(io.rshare.domain.association.FailedPair pair) {
      return new FailedPair(
          pair.entityId(),
          pair.entityType(),
          pair.arn(),
          "Associate",
          pair.reason().label(),
          pair.reason().description(),
          pair.reason().label(),
          pair.reason().description(),
          "Associate");
    }
  }

  static AssociationView of(ResourceShare share, ResourceAssociation row) {
    return of(share.id(), share.name().value(), row);
  }

  static AssociationView of(ShareId share, String name, ResourceAssociation row) {
    return new AssociationView(
        share.value(),
        name,
        "Resource",
        row.resourceId(),
        row.type().typeName(),
        row.arn(),
        row.property(),
        Optional.empty(),
        row.status().label(),
        row.failure().map(Failure::message),
        row.createTime(),
        row.updateTime(),
        Optional.empty(),
        Optional.empty());
  }

  static AssociationView of(ResourceShare share, TargetAssociation row) {
    return of(share.id(), share.name().value(), row);
  }

  static AssociationView of(ShareId share, String name, TargetAssociation row) {
    return new AssociationView(
        share.value(),
        name,
        "Target",
        row.target().id(),
        "Account",
        Optional.empty(),
        Optional.empty(),
        row.property(),
        row.status().label(),
        row.failure().map(Failure::message),
        row.createTime(),
        row.updateTime(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with what only lists tell. */
  AssociationView listed(boolean isExternal, Optional<Failure> failure) {
    return new AssociationView(
        resourceShareId,
        resourceShareName,
        associationType,
        entityId,
        entityType,
        resourceArn,
        resourceProperty,
        targetProperty,
        associationStatus,
        associationStatusMessage,
        createTime,
        updateTime,
        Optional.of(isExternal),
        Optional.of(
            failure.stream().flatMap(f -> f.pairs().stream()).map(FailedPair::of).toList()));
  }
}
