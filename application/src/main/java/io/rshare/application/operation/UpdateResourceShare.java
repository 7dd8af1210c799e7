package io.rshare.application.operation;

import static io.rshare.application.Parameter.flag;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.application.access.ContextValue;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import java.util.Optional;

/**
 * Renames a share, and says whether it may go outside the resource directory.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-updateresourceshare">
 *     UpdateResourceShare</a>
 */
public final class UpdateResourceShare
    implements Operation<UpdateResourceShare.Command, UpdateResourceShare.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public UpdateResourceShare(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("UpdateResourceShare", AccessLevel.UPDATE, 10)
            .takes(
                RequestedFilters.SHARE_ID,
                RequestedFilters.SHARE_NAME
                    .required()
                    .says("New name of the share; required even if the name does not change."),
                flag("AllowExternalTargets")
                    .says(
                        "Whether targets may lie outside the resource directory; unchanged by default."))
            .condition(
                "resourcesharing:RequestedAllowExternalTargets",
                (command, call) ->
                    command.allowExternalTargets().stream()
                        .map(flag -> ContextValue.of(flag.toString()))
                        .toList())
            .faults(DocumentedFaults.SHARE_ID)
            .faults(
                FaultCode.SHARE_NAME_MISSING,
                FaultCode.SHARE_NAME_INVALID,
                FaultCode.SHARE_NAME_TOO_LONG,
                FaultCode.PARAMETER_INVALID,
                FaultCode.SHARE_MISSING,
                FaultCode.SHARE_NOT_YOURS,
                FaultCode.SHARE_STATUS_MISMATCH,
                FaultCode.SHARE_STAYS_IN_DIRECTORY);
  }

  /** What the caller asks for. */
  record Command(ShareId id, ShareName name, Optional<Boolean> allowExternalTargets) {}

  /** The answer. */
  public record Result(ShareView resourceShare) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        RequestedFilters.shareId(in),
        ShareName.parse(
            in.text("ResourceShareName").orElseThrow(FaultCode.SHARE_NAME_MISSING::fault)),
        in.flag("AllowExternalTargets", FaultCode.PARAMETER_INVALID));
  }

  @Override
  public Result handle(Command command, Call call) {
    ClaimedShare claimed = claim(command, call).requireActive();
    ShareContents before = claimed.contents();
    boolean external = command.allowExternalTargets().orElse(before.share().allowExternalTargets());
    if (external != before.share().allowExternalTargets()) {
      checkSwitch(before, external);
    }
    ShareContents renamed =
        before.with(before.share().renamed(command.name(), external, call.now()));
    ShareContents after =
        claimed.become(external ? renamed : renamed.withoutOpenInvitations(), call);
    return new Result(ShareView.of(after.share()));
  }

  /** A recipient learns that the share is not its own, anybody else that there is none. */
  private ClaimedShare claim(Command command, Call call) {
    Optional<ClaimedShare> any = ClaimedShare.any(ports, command.id(), call);
    if (any.isPresent() && any.get().owner().equals(call.account())) {
      return any.get();
    }
    throw any.isPresent() && Reach.of(ports, call).inForce().containsKey(command.id())
        ? FaultCode.SHARE_NOT_YOURS.fault()
        : FaultCode.SHARE_MISSING.fault();
  }

  /**
   * Closing a share that has targets outside, or invites them, is refused; invitations accepted in
   * vain do not stand against it, they are withdrawn (assumed).
   */
  private static void checkSwitch(ShareContents contents, boolean external) {
    if (external
        && !contents.types().stream().allMatch(type -> type.can(Capability.EXTERNAL_SHARING))) {
      throw FaultCode.SHARE_STAYS_IN_DIRECTORY.fault();
    }
    if (!external
        && contents.targets().stream().anyMatch(t -> t.external() && t.status().isLive())) {
      throw FaultCode.SHARE_NOT_YOURS.fault();
    }
  }
}
