package io.rshare.domain.share;

import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A resource share with all that is in it: the unit that is stored or not stored.
 *
 * @param share the share itself
 * @param resources one row per resource
 * @param targets one row per target
 * @param permissions at most one per resource type, bound in their default version
 * @param tags one per key
 * @param invitations one per target outside the directory
 */
public record ShareContents(
    ResourceShare share,
    List<ResourceAssociation> resources,
    List<TargetAssociation> targets,
    List<Permission> permissions,
    List<Tag> tags,
    List<Invitation> invitations) {
  public ShareContents {
    resources = List.copyOf(resources);
    targets = List.copyOf(targets);
    permissions = List.copyOf(permissions);
    tags = List.copyOf(tags);
    invitations = List.copyOf(invitations);
  }

  /** What this counts for in its owner's usage. */
  public Usage usage() {
    return new Usage(
        share.status() == ShareStatus.DELETED ? 0 : 1,
        count(resources, resource -> resource.status().isLive()),
        count(invitations, Invitation::isPending));
  }

  /** Whether {@code target} waits for the answer of the account it invites. */
  public boolean isInvited(TargetAssociation target) {
    return target.status() == AssociationStatus.ASSOCIATING
        && invitations.stream().anyMatch(i -> i.isPending() && target.names(i.receiver()));
  }

  /**
   * Whether {@code target} has failed, and comes in all the same once its account accepts again.
   */
  public boolean isInvitedStill(TargetAssociation target) {
    return target.status() == AssociationStatus.FAILED
        && invitations.stream().anyMatch(i -> i.isOpen() && target.names(i.receiver()));
  }

  /** Whether the service itself is adding or removing something. */
  public boolean hasUnfinishedTasks() {
    return Stream.concat(
            resources.stream().map(ResourceAssociation::status),
            targets.stream().filter(target -> !isInvited(target)).map(TargetAssociation::status))
        .anyMatch(AssociationStatus::isMoving);
  }

  /** The types of the resources that are in the share. */
  public Set<ResourceType> types() {
    Set<ResourceType> types = EnumSet.noneOf(ResourceType.class);
    for (ResourceAssociation resource : resources) {
      if (resource.status().isLive()) {
        types.add(resource.type());
      }
    }
    return types;
  }

  /** The row of {@code target}, whatever its status. */
  public Optional<TargetAssociation> row(SharedTarget target) {
    return first(targets, row -> row.target().equals(target));
  }

  /** The row of the resource, whatever its status. */
  public Optional<ResourceAssociation> row(ResourceType type, String id) {
    return first(resources, row -> row.type() == type && row.resourceId().equals(id));
  }

  /** The same with another share. */
  public ShareContents with(ResourceShare other) {
    return new ShareContents(other, resources, targets, permissions, tags, invitations);
  }

  /** The same with {@code row} added, or in the place of the row of the same resource. */
  public ShareContents with(ResourceAssociation row) {
    return withResources(placed(resources, row, row::isSameAs));
  }

  /** The same with {@code row} added, or in the place of the row of the same target. */
  public ShareContents with(TargetAssociation row) {
    return withTargets(placed(targets, row, other -> other.target().equals(row.target())));
  }

  /** The same with {@code row} added, or in the place of the invitation of the same id. */
  public ShareContents with(Invitation row) {
    return withInvitations(placed(invitations, row, other -> other.id().equals(row.id())));
  }

  /** The same with {@code row} in the place of the permission of the same type, if any. */
  public ShareContents with(Permission row) {
    return withPermissions(placed(permissions, row, other -> other.type() == row.type()));
  }

  /** The same with other resources. */
  public ShareContents withResources(List<ResourceAssociation> others) {
    return new ShareContents(share, others, targets, permissions, tags, invitations);
  }

  /** The same with other targets. */
  public ShareContents withTargets(List<TargetAssociation> others) {
    return new ShareContents(share, resources, others, permissions, tags, invitations);
  }

  /** The same with other permissions. */
  public ShareContents withPermissions(List<Permission> others) {
    return new ShareContents(share, resources, targets, others, tags, invitations);
  }

  /** The same with other tags. */
  public ShareContents withTags(List<Tag> others) {
    return new ShareContents(share, resources, targets, permissions, others, invitations);
  }

  /** The same with other invitations. */
  public ShareContents withInvitations(List<Invitation> others) {
    return new ShareContents(share, resources, targets, permissions, tags, others);
  }

  /** The same with every invitation that is open withdrawn. */
  public ShareContents withoutOpenInvitations() {
    return withInvitations(invitations.stream().map(Invitation::withdrawn).toList());
  }

  private static <T> int count(List<T> rows, Predicate<T> counted) {
    int count = 0;
    for (T row : rows) {
      count += counted.test(row) ? 1 : 0;
    }
    return count;
  }

  private static <T> Optional<T> first(List<T> rows, Predicate<T> wanted) {
    for (T row : rows) {
      if (wanted.test(row)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  private static <T> List<T> placed(List<T> rows, T row, Predicate<T> same) {
    List<T> placed = new ArrayList<>(rows.size() + 1);
    for (T other : rows) {
      if (!same.test(other)) {
        placed.add(other);
      }
    }
    placed.add(row);
    return placed;
  }
}
