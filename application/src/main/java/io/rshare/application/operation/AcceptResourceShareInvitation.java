package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;

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

  @Override
  public Result handle(Answer.Command command, Call call) {
    Answer answer = Answer.to(command, ports, call);
    Invitation accepted = answer.invitation().accepted();
    ShareContents after = answer.share().contents().with(accepted);
    for (TargetAssociation target : after.targets()) {
      if (target.names(call.account()) && target.status() == AssociationStatus.ASSOCIATING) {
        after = after.with(target.in(AssociationStatus.ASSOCIATED, call.now()));
      }
    }
    answer.share().become(after, call);
    ResourceShare share = after.share();
    return new Result(InvitationView.of(share.id(), share.name().value(), accepted));
  }
}
