package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Failure;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToDirectory;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.domain.target.SharedTarget.ToService;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shares as rows and back. Enumerations are stored as the API spells them. */
final class ShareRowMapping {
  private ShareRowMapping() {}

  static ShareRow row(ResourceShare share) {
    return new ShareRow(
        share.id().value(),
        share.name().value(),
        share.owner().value(),
        share.region(),
        share.allowExternalTargets(),
        share.status().label(),
        share.resourceGroup(),
        share.createTime(),
        share.updateTime(),
        share.due().orElse(null));
  }

  static ResourceShare share(ShareRow row) {
    return new ResourceShare(
        new ShareId(row.shareId()),
        new ShareName(row.name()),
        new AccountId(row.ownerAccount()),
        row.region(),
        row.allowExternalTargets(),
        labelled(ShareStatus.values(), ShareStatus::label, row.status()),
        row.resourceGroup(),
        row.createTime(),
        row.updateTime(),
        Optional.ofNullable(row.dueTime()));
  }

  static ResourceRow row(ResourceShare share, ResourceAssociation resource) {
    return new ResourceRow(
        share.id().value(),
        resource.type().typeName(),
        resource.resourceId(),
        share.owner().value(),
        resource.arn().orElse(null),
        resource.property().orElse(null),
        resource.status().label(),
        resource.createTime(),
        resource.updateTime(),
        resource.failure().map(Failure::message).orElse(null),
        FailureText.of(resource.failure()));
  }

  static ResourceAssociation resource(ResourceRow row) {
    return new ResourceAssociation(
        ResourceType.named(row.resourceType()).orElseThrow(),
        row.resourceId(),
        Optional.ofNullable(row.arn()),
        Optional.ofNullable(row.property()),
        labelled(AssociationStatus.values(), AssociationStatus::label, row.status()),
        row.createTime(),
        row.updateTime(),
        FailureText.failure(row.statusMessage(), row.failures()));
  }

  static TargetRow row(ResourceShare share, TargetAssociation target) {
    return new TargetRow(
        share.id().value(),
        target.target().id(),
        kind(target.target()),
        share.owner().value(),
        target.external(),
        target.property().orElse(null),
        target.status().label(),
        target.createTime(),
        target.updateTime(),
        target.failure().map(Failure::message).orElse(null),
        FailureText.of(target.failure()));
  }

  static TargetAssociation target(TargetRow row) {
    return new TargetAssociation(
        target(row.targetKind(), row.targetId()),
        row.external(),
        Optional.ofNullable(row.property()),
        labelled(AssociationStatus.values(), AssociationStatus::label, row.status()),
        row.createTime(),
        row.updateTime(),
        FailureText.failure(row.statusMessage(), row.failures()));
  }

  static PermissionRow row(ResourceShare share, Permission permission) {
    return new PermissionRow(
        share.id().value(),
        permission.type().typeName(),
        share.owner().value(),
        permission.name(),
        permission.defaultVersion());
  }

  /** The permission in the version it was bound in, which need not be today's default. */
  static Permission permission(PermissionRow row) {
    return new Permission(
        row.permissionName(),
        ResourceType.named(row.resourceType()).orElseThrow(),
        PermissionLibrary.find(row.permissionName()).map(Permission::isDefault).orElse(false),
        row.permissionVersion());
  }

  static TagRow row(ResourceShare share, Tag tag) {
    return new TagRow(share.id().value(), tag.key(), share.owner().value(), tag.value());
  }

  static Tag tag(TagRow row) {
    return new Tag(row.tagKey(), row.tagValue());
  }

  static InvitationRow row(ResourceShare share, Invitation invitation) {
    return new InvitationRow(
        invitation.id(),
        share.id().value(),
        invitation.sender().value(),
        invitation.receiver().value(),
        invitation.status().label(),
        invitation.createTime(),
        invitation.expireTime(),
        FailureText.of(invitation.failures()));
  }

  static Invitation invitation(InvitationRow row) {
    return new Invitation(
        row.invitationId(),
        new AccountId(row.senderAccount()),
        new AccountId(row.receiverAccount()),
        labelled(InvitationStatus.values(), InvitationStatus::label, row.status()),
        row.createTime(),
        row.expireTime(),
        FailureText.pairs(row.failures()));
  }

  /** One row per service and resource type, in the order of the key, so that nobody deadlocks. */
  static List<GrantRow> grants(ShareContents contents) {
    ResourceShare share = contents.share();
    Set<GrantRow> grants = new HashSet<>();
    for (TargetAssociation target : contents.targets()) {
      if (target.target() instanceof ToService(String service) && target.status().isLive()) {
        for (ResourceType type : contents.types()) {
          grants.add(
              new GrantRow(share.owner().value(), service, type.typeName(), share.id().value()));
        }
      }
    }
    return grants.stream()
        .sorted(Comparator.comparing(GrantRow::service).thenComparing(GrantRow::resourceType))
        .toList();
  }

  private static String kind(SharedTarget target) {
    return switch (target) {
      case ToAccount _ -> "account";
      case ToDirectory _ -> "directory";
      case ToFolder _ -> "folder";
      case ToService _ -> "service";
    };
  }

  private static SharedTarget target(String kind, String id) {
    return switch (kind) {
      case "account" -> new ToAccount(new AccountId(id));
      case "directory" -> new ToDirectory(id);
      case "folder" -> new ToFolder(id);
      case "service" -> new ToService(id);
      default -> throw new IllegalStateException("unknown kind of target: " + kind);
    };
  }

  private static <E> E labelled(E[] values, Function<E, String> label, String text) {
    return Arrays.stream(values)
        .filter(value -> label.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown state: " + text));
  }
}
