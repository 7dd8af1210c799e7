package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;

/**
 * Deletes a share: its recipients lose access, the resources stay with their owner.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-deleteresourceshare">
 *     DeleteResourceShare</a>
 */
public final class DeleteResourceShare
    implements Operation<DeleteResourceShare.Command, DeleteResourceShare.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public DeleteResourceShare(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("DeleteResourceShare", AccessLevel.DELETE, 10)
            .takes(RequestedFilters.SHARE_ID)
            .faults(DocumentedFaults.SHARE_ID)
            .faults(
                FaultCode.PARAMETER_INVALID,
                FaultCode.SHARE_MISSING,
                FaultCode.SHARE_STATUS_MISMATCH,
                FaultCode.SHARE_HAS_UNFINISHED_TASKS);
  }

  /** What the caller asks for. */
  record Command(ShareId id) {}

  /** The answer. */
  public record Result() {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(RequestedFilters.shareId(in));
  }

  /** Invitations that are open do not stand against it; they are withdrawn (assumed). */
  @Override
  public Result handle(Command command, Call call) {
    ClaimedShare claimed = ClaimedShare.ownActive(ports, command.id(), call);
    ShareContents before = claimed.contents();
    if (before.hasUnfinishedTasks()) {
      throw FaultCode.SHARE_HAS_UNFINISHED_TASKS.fault();
    }
    claimed.become(
        before.with(before.share().in(ShareStatus.DELETING, call.now())).withoutOpenInvitations(),
        call);
    return new Result();
  }
}
