package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Ports;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Audience;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.target.SharedTarget;
import java.util.List;

/**
 * A recipient leaves a share: only one that came in by invitation, and only where every type in the
 * share lets it go (documented). It names nothing, or itself (assumed).
 */
record Departure(Ports ports, Call call) {
  DisassociateResourceShare.Result leave(DisassociateResourceShare.Command command) {
    requireNobodyElseIsNamed(command);
    ClaimedShare claimed =
        ClaimedShare.any(ports, command.id(), call)
            .filter(any -> any.contents().share().status() == ShareStatus.ACTIVE)
            .orElseThrow(FaultCode.SHARE_MISSING::fault);
    ShareContents contents = claimed.contents();
    TargetAssociation row = ownRow(contents);
    if (contents.targets().stream().anyMatch(t -> !t.external() && t.status().isMoving())) {
      throw FaultCode.LEAVING_CONFLICT.fault();
    }
    if (!contents.types().stream().allMatch(type -> type.can(Capability.LEAVING))) {
      throw FaultCode.LEAVING_TYPE_UNSUPPORTED.fault();
    }
    TargetAssociation leaving = row.in(AssociationStatus.DISASSOCIATING, call.now());
    claimed.become(contents.with(leaving).with(contents.share().touched(call.now())), call);
    return new DisassociateResourceShare.Result(
        List.of(AssociationView.of(contents.share(), leaving)));
  }

  private void requireNobodyElseIsNamed(DisassociateResourceShare.Command command) {
    boolean alone =
        command.targets().stream()
            .allMatch(target -> target.equals(new SharedTarget.ToAccount(call.account())));
    if (!alone || !command.resources().resources().isEmpty()) {
      throw FaultCode.PARAMETER_INVALID.fault().at("Targets");
    }
  }

  /** Whoever has not accepted yet is not in the share; whoever is not meant does not see it. */
  private TargetAssociation ownRow(ShareContents contents) {
    var audience = new Audience(call.account(), ports.directories().of(call.account()));
    List<TargetAssociation> meant =
        contents.targets().stream()
            .filter(row -> audience.isMeantBy(contents.share().owner(), row))
            .filter(row -> row.status().isLive())
            .toList();
    if (meant.isEmpty()) {
      throw FaultCode.SHARE_MISSING.fault();
    }
    TargetAssociation own =
        meant.stream()
            .filter(TargetAssociation::external)
            .findFirst()
            .orElseThrow(FaultCode.LEAVING_NEEDS_INVITATION::fault);
    return switch (own.status()) {
      case ASSOCIATED -> own;
      case DISASSOCIATING -> throw FaultCode.DISASSOCIATE_CONFLICT.fault();
      case ASSOCIATING, FAILED, DISASSOCIATED -> throw FaultCode.NOT_ASSOCIATED.fault();
    };
  }
}
