package io.rshare.domain.access;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.permission.PermissionVersion;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A share laid out for the question who may use which of its resources: every step is one look-up,
 * however much the share holds. Immutable.
 */
public final class ShareGrants {
  private final ResourceShare share;
  private final Map<Entity, AssociationStatus> resources;
  private final Map<String, TargetAssociation> targets;
  private final Map<ResourceType, PermissionVersion> permissions;
  private final Map<AccountId, Invitation> pending;

  private ShareGrants(
      ResourceShare share,
      Map<Entity, AssociationStatus> resources,
      Map<String, TargetAssociation> targets,
      Map<ResourceType, PermissionVersion> permissions,
      Map<AccountId, Invitation> pending) {
    this.share = share;
    this.resources = resources;
    this.targets = targets;
    this.permissions = permissions;
    this.pending = pending;
  }

  private record Entity(ResourceType type, String id) {}

  /** What {@code contents} grants. */
  public static ShareGrants of(ShareContents contents) {
    Map<Entity, AssociationStatus> resources = new HashMap<>();
    for (ResourceAssociation row : contents.resources()) {
      resources.put(new Entity(row.type(), row.resourceId()), row.status());
    }
    Map<String, TargetAssociation> targets = new HashMap<>();
    for (TargetAssociation row : contents.targets()) {
      targets.put(row.target().id(), row);
    }
    Map<ResourceType, PermissionVersion> permissions = new EnumMap<>(ResourceType.class);
    for (Permission bound : contents.permissions()) {
      permissions.put(bound.type(), PermissionLibrary.boundVersionOf(bound));
    }
    Map<AccountId, Invitation> pending = new HashMap<>();
    for (Invitation invitation : contents.invitations()) {
      if (invitation.isPending()) {
        pending.put(invitation.receiver(), invitation);
      }
    }
    return new ShareGrants(contents.share(), resources, targets, permissions, pending);
  }

  /** The share. */
  public ResourceShare share() {
    return share;
  }

  /** How many rows this stands for, which is what it costs to keep. */
  public int size() {
    return 1 + resources.size() + targets.size() + permissions.size() + pending.size();
  }

  /** Where {@code resource} stands in the share, or nothing if it is not in it. */
  public Optional<AssociationStatus> status(SharedResource resource) {
    return share.region().equals(resource.region()) && share.owner().equals(resource.owner())
        ? Optional.ofNullable(resources.get(new Entity(resource.type(), resource.id())))
        : Optional.empty();
  }

  /** The target called {@code id}, whatever its status. */
  Optional<TargetAssociation> target(String id) {
    return Optional.ofNullable(targets.get(id));
  }

  /** What is bound for {@code type}. */
  Optional<PermissionVersion> permission(ResourceType type) {
    return Optional.ofNullable(permissions.get(type));
  }

  /** The invitation that {@code receiver} has not answered. */
  Optional<Invitation> pending(AccountId receiver) {
    return Optional.ofNullable(pending.get(receiver));
  }
}
