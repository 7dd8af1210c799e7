package io.rshare.application.operation;

import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareLifecycle;

/**
 * The invited account declines.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-rejectresourceshareinvitation">
 *     RejectResourceShareInvitation</a>
 */
public final class RejectResourceShareInvitation
    implements Operation<Answer.Command, RejectResourceShareInvitation.Result> {
  private static final String REJECTED = "The invitation was rejected.";

  private final OperationSpec<Answer.Command> spec = Answer.spec("RejectResourceShareInvitation");
  private final Ports ports;

  /** The operation over these ports. */
  public RejectResourceShareInvitation(Ports ports) {
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

  /** The target of the owner fails, with the reason (assumed). */
  @Override
  public Result handle(Answer.Command command, Call call) {
    Answer answer = Answer.to(command, ports, call);
    Invitation rejected = answer.invitation().rejected();
    ShareContents after =
        ShareLifecycle.failTarget(answer.share().contents(), rejected, REJECTED, call.now());
    answer.share().become(after, call);
    ResourceShare share = after.share();
    return new Result(InvitationView.of(share.id(), share.name().value(), rejected));
  }
}
