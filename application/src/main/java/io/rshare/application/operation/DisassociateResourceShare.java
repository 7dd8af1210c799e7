package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.resource.ResourceRef;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.target.SharedTarget;
import java.util.ArrayList;
import java.util.List;

/**
 * Removes resources and targets from a share; or lets a recipient outside the directory leave it.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-disassociateresourceshare">
 *     DisassociateResourceShare</a>
 */
public final class DisassociateResourceShare
    implements Operation<DisassociateResourceShare.Command, DisassociateResourceShare.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public DisassociateResourceShare(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("DisassociateResourceShare", AccessLevel.UPDATE, 10)
            .takes(RequestedFilters.SHARE_ID)
            .takes(RequestedResources.NAMES)
            .takes(
                RequestedTargets.NAMES,
                ResourceOwner.PARAMETER.says(
                    "OtherAccounts for a recipient that leaves the share; Self by default."))
            .condition(
                "resourcesharing:RequestedResourceType",
                (command, call) -> command.resources().typeValues())
            .condition(
                "resourcesharing:ResourceArn",
                (command, call) -> command.resources().arnValues(call))
            .faults(DocumentedFaults.SHARE_ID)
            .faults(DocumentedFaults.RESOURCES)
            .faults(DocumentedFaults.TARGETS)
            .faults(
                FaultCode.PARAMETER_INVALID,
                FaultCode.NOTHING_NAMED,
                FaultCode.NOT_ASSOCIATED,
                FaultCode.SHARE_MISSING,
                FaultCode.ACCOUNT_NOT_IN_DIRECTORY,
                FaultCode.SHARE_STATUS_MISMATCH,
                FaultCode.DISASSOCIATE_CONFLICT,
                FaultCode.LEAVING_NEEDS_INVITATION,
                FaultCode.LEAVING_TYPE_UNSUPPORTED,
                FaultCode.LEAVING_CONFLICT);
  }

  /** What the caller asks for. */
  record Command(
      ShareId id, ResourceOwner owner, RequestedResources resources, List<SharedTarget> targets) {}

  /** The answer. */
  public record Result(List<AssociationView> resourceShareAssociations) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    var command =
        new Command(
            RequestedFilters.shareId(in),
            in.text("ResourceOwner")
                .map(text -> ResourceOwner.parse(text, FaultCode.PARAMETER_INVALID))
                .orElse(ResourceOwner.SELF),
            RequestedResources.named(in),
            RequestedTargets.named(in));
    boolean nothing = command.resources().resources().isEmpty() && command.targets().isEmpty();
    if (command.owner() == ResourceOwner.SELF && nothing) {
      throw FaultCode.NOTHING_NAMED.fault();
    }
    return command;
  }

  @Override
  public Result handle(Command command, Call call) {
    return switch (command.owner()) {
      case SELF -> remove(command, call);
      case OTHER_ACCOUNTS -> new Departure(ports, call).leave(command);
    };
  }

  private Result remove(Command command, Call call) {
    ClaimedShare claimed = ClaimedShare.ownActive(ports, command.id(), call);
    ShareContents removed = claimed.contents();
    List<AssociationView> rows = new ArrayList<>();
    for (ResourceRef resource : command.resources().resources()) {
      if (resource.givenArn().isEmpty() && !resource.type().can(Capability.BY_ID)) {
        throw FaultCode.RESOURCE_TYPE_NEEDS_ARN.fault();
      }
      ResourceAssociation row =
          removed
              .row(resource.type(), resource.id())
              .filter(there -> isMeant(resource, there))
              .orElseThrow(FaultCode.NOT_ASSOCIATED::fault);
      requireRemovable(row.status());
      removed = removed.with(row.in(removalOf(row.status()), call.now()));
      rows.add(
          AssociationView.of(
              removed.share(), removed.row(row.type(), row.resourceId()).orElseThrow()));
    }
    for (SharedTarget target : command.targets()) {
      TargetAssociation row = removed.row(target).orElseThrow(FaultCode.NOT_ASSOCIATED::fault);
      if (!removed.isInvited(row) && !removed.isInvitedStill(row)) {
        requireRemovable(row.status());
      }
      removed = withdraw(removed, row).with(row.in(removalOf(row.status()), call.now()));
      rows.add(AssociationView.of(removed.share(), removed.row(target).orElseThrow()));
    }
    claimed.become(removed.with(removed.share().touched(call.now())), call);
    return new Result(rows);
  }

  private static boolean isMeant(ResourceRef resource, ResourceAssociation row) {
    return resource
        .givenArn()
        .map(arn -> row.arn().map(arn.toString()::equals).orElse(false))
        .orElse(true);
  }

  /**
   * What has failed can be removed, although it never was in the share: a client that manages the
   * row has no other way to be rid of it (assumed).
   */
  private static void requireRemovable(AssociationStatus status) {
    switch (status) {
      case ASSOCIATED, FAILED -> {}
      case ASSOCIATING, DISASSOCIATING -> throw FaultCode.DISASSOCIATE_CONFLICT.fault();
      case DISASSOCIATED -> throw FaultCode.NOT_ASSOCIATED.fault();
    }
  }

  /** A row that has failed counts for nothing, so there is nothing to undo that takes time. */
  private static AssociationStatus removalOf(AssociationStatus status) {
    return status == AssociationStatus.FAILED
        ? AssociationStatus.DISASSOCIATED
        : AssociationStatus.DISASSOCIATING;
  }

  /** An invitation that is open goes with its target (assumed). */
  private static ShareContents withdraw(ShareContents contents, TargetAssociation row) {
    ShareContents withdrawn = contents;
    for (Invitation invitation : contents.invitations()) {
      if (invitation.isOpen() && row.names(invitation.receiver())) {
        withdrawn = withdrawn.with(invitation.withdrawn());
      }
    }
    return withdrawn;
  }
}
