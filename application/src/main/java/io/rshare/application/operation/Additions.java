package io.rshare.application.operation;

import static io.rshare.application.Parameter.texts;

import io.rshare.application.Call;
import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.account.Account;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionChoice;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.ResourceAdmission;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.TargetAdmission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds resources and targets to a share, when it is made and later alike. Everything comes in as
 * Associating; how long it stays so is the life cycle's business.
 */
record Additions(
    Ports ports,
    Call call,
    RequestedResources resources,
    RequestedTargets targets,
    List<String> permissionNames) {
  private static final int MAX_PERMISSION_NAMES = 5;

  static final Parameter PERMISSION_NAMES =
      texts("PermissionNames")
          .atMost(MAX_PERMISSION_NAMES)
          .says("Permissions to bind, one per resource type; the default permissions if omitted.");

  static List<String> permissionNames(Parameters in) {
    return Entries.limited(
        in.list("PermissionNames"),
        MAX_PERMISSION_NAMES,
        FaultCode.PERMISSION_NAMES_TOO_MANY,
        FaultCode.PERMISSION_NAMES_DUPLICATE);
  }

  /** {@code contents} with everything added; throws the documented fault if something may not. */
  ShareContents addedTo(ShareContents contents) {
    Account owner = ports.accounts().find(call.account()).orElseThrow();
    Optional<ResourceDirectory> directory = ports.directories().of(owner.id());
    ShareContents bound = bind(contents);
    admission(contents.share(), directory).admit(resources.resources());
    resources.checkProperties(call);
    return addTargets(addResources(bound), admission(bound, owner, directory));
  }

  /** A permission that is bound to the share stays; another one for its type is refused. */
  private ShareContents bind(ShareContents contents) {
    ShareContents bound = contents;
    for (Permission chosen : PermissionChoice.of(permissionNames, types())) {
      Optional<Permission> there =
          contents.permissions().stream().filter(p -> p.type() == chosen.type()).findFirst();
      if (there.isEmpty()) {
        bound = bound.with(chosen);
      } else if (permissionNames.contains(chosen.name())
          && !there.get().name().equals(chosen.name())) {
        throw FaultCode.PERMISSION_TYPE_TAKEN.fault();
      }
    }
    return bound;
  }

  private ResourceAdmission admission(ResourceShare share, Optional<ResourceDirectory> directory) {
    return new ResourceAdmission(
        share.owner(),
        directory,
        share.region(),
        share.allowExternalTargets(),
        ports.settings().managementAccountOnly());
  }

  private TargetAdmission admission(
      ShareContents contents, Account owner, Optional<ResourceDirectory> directory) {
    Set<ResourceType> all = contents.types();
    all.addAll(types());
    return new TargetAdmission(
        owner, directory, contents.share().allowExternalTargets(), all, ports.accounts()::find);
  }

  private Set<ResourceType> types() {
    Set<ResourceType> types = EnumSet.noneOf(ResourceType.class);
    resources.resources().forEach(resource -> types.add(resource.type()));
    return types;
  }

  private ShareContents addResources(ShareContents contents) {
    ShareContents added = contents;
    for (ResourceRef resource : resources.resources()) {
      Optional<String> property = resources.propertyOf(resource.arn(call.region(), call.account()));
      Optional<ResourceAssociation> there = contents.row(resource.type(), resource.id());
      if (there.isEmpty() || !there.get().status().isLive()) {
        added = added.with(row(resource, property));
      } else {
        added = added.with(again(there.get(), property));
      }
    }
    return added;
  }

  private ResourceAssociation row(ResourceRef resource, Optional<String> property) {
    return new ResourceAssociation(
        resource.type(),
        resource.id(),
        resource.arn(call.region(), call.account()).map(Arn::toString),
        property,
        AssociationStatus.ASSOCIATING,
        call.now(),
        call.now(),
        Optional.empty());
  }

  /** Adding what is there changes nothing, but for its property (assumed). */
  private ResourceAssociation again(ResourceAssociation row, Optional<String> property) {
    if (property.isPresent() && row.status().isMoving()) {
      throw FaultCode.RESOURCE_PROPERTY_CONFLICT.fault();
    }
    refuseWhileRemoved(row.status());
    if (property.isEmpty() || property.equals(row.property())) {
      return row;
    }
    return new ResourceAssociation(
        row.type(),
        row.resourceId(),
        row.arn(),
        property,
        AssociationStatus.ASSOCIATING,
        row.createTime(),
        call.now(),
        Optional.empty());
  }

  private ShareContents addTargets(ShareContents contents, TargetAdmission admission) {
    ShareContents added = contents;
    for (TargetAssociation row : contents.targets()) {
      if (row.status().isLive()) {
        admission.tolerate(row.target());
      }
    }
    for (SharedTarget target : targets.targets()) {
      TargetAdmission.Entry entry = admission.admit(target);
      Optional<String> property = Optional.ofNullable(targets.properties().get(target.id()));
      Optional<TargetAssociation> there =
          contents.row(target).filter(row -> !row.isCutOff(admission.directory()));
      if (there.isEmpty() || !there.get().status().isLive()) {
        added = invite(added.with(row(target, entry, property)), target, entry);
      } else {
        added = added.with(again(there.get(), property));
      }
    }
    return added;
  }

  private TargetAssociation row(
      SharedTarget target, TargetAdmission.Entry entry, Optional<String> property) {
    return new TargetAssociation(
        target,
        entry != TargetAdmission.Entry.INTERNAL,
        property,
        AssociationStatus.ASSOCIATING,
        call.now(),
        call.now(),
        Optional.empty());
  }

  private TargetAssociation again(TargetAssociation row, Optional<String> property) {
    refuseWhileRemoved(row.status());
    if (property.isEmpty() || property.equals(row.property())) {
      return row;
    }
    return new TargetAssociation(
        row.target(),
        row.external(),
        property,
        row.status(),
        row.createTime(),
        call.now(),
        row.failure());
  }

  /** The newest invitation is the one that counts, so one accepted in vain is withdrawn. */
  private ShareContents invite(
      ShareContents contents, SharedTarget target, TargetAdmission.Entry entry) {
    if (entry != TargetAdmission.Entry.INVITED
        || !(target instanceof SharedTarget.ToAccount(AccountId account))) {
      return contents;
    }
    ShareContents invited = contents;
    for (Invitation older : contents.invitations()) {
      if (older.receiver().equals(account) && older.status() == InvitationStatus.ACCEPT_FAILED) {
        invited = invited.with(older.in(InvitationStatus.CANCELLED));
      }
    }
    return invited.with(
        Invitation.pending(ports.ids().invitationId(), call.account(), account, call.now()));
  }

  private static void refuseWhileRemoved(AssociationStatus status) {
    if (status == AssociationStatus.DISASSOCIATING) {
      throw FaultCode.ASSOCIATE_CONFLICT.fault();
    }
  }
}
