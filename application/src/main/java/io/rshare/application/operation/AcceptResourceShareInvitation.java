package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.FailedPair;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareStatus;
import java.util.List;

/**
 * The invited account accepts: the share is in force for it from now on.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation">
 *     AcceptResourceShareInvitation</a>
 */
public final class AcceptResourceShareInvitation
    implements Operation<Answer.Command, AcceptResourceShareInvitation.Result> {
  private final OperationSpec<Answer.Command> spec = Answer.spec("AcceptResourceShareInvitation");
  private final Ports ports;

  /** The operation over these ports. */
  public AcceptResourceShareInvitation(Ports ports) {
    this.ports = ports;
  }

  /** The answer. */
  public record Result(InvitationView resourceShareInvitation) {}

  @Override
  public OperationSpec<Answer.Command> spec() {
    return spec;
  }

  @Override
  public Answer.Command bind(Parameters in) {
    return Answer.bind(in);
  }

  /** Where a resource stands against it, nothing comes into force; it may be tried again. */
  @Override
  public Result handle(Answer.Command command, Call call) {
    Answer answer = Answer.to(command, ports, call);
    ShareContents before = answer.share().contents();
    TargetAssociation target = target(answer.invitation(), before, call);
    List<FailedPair> failures = new ResourceChecks(ports, call).failures(target.target(), before);
    Invitation answered =
        failures.isEmpty()
            ? answer.invitation().accepted()
            : answer.invitation().acceptFailed(failures);
    TargetAssociation next =
        failures.isEmpty()
            ? target.in(AssociationStatus.ASSOCIATED, call.now())
            : target.failed(ResourceChecks.failure(failures), call.now());
    answer.share().become(before.with(answered).with(next), call);
    ResourceShare share = before.share();
    return new Result(
        InvitationView.of(share.id(), share.name().value(), answered).accepting(failures));
  }

  /**
   * One that is over has no target any more; its own code goes first. A share that is deleted or
   * closed to accounts outside invites nobody (assumed).
   */
  private static TargetAssociation target(
      Invitation invitation, ShareContents contents, Call call) {
    invitation.accepted();
    ResourceShare share = contents.share();
    if (share.status() != ShareStatus.ACTIVE || !share.allowExternalTargets()) {
      throw FaultCode.INVITATION_MISSING.fault();
    }
    return contents.targets().stream()
        .filter(row -> row.names(call.account()))
        .filter(TargetAssociation::external)
        .findFirst()
        .orElseThrow(FaultCode.INVITATION_MISSING::fault);
  }
}
