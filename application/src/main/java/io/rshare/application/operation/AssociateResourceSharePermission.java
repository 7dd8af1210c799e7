package io.rshare.application.operation;

import static io.rshare.application.Parameter.flag;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;

/**
 * Binds a permission to a share: at most one per resource type.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-associateresourcesharepermission">
 *     AssociateResourceSharePermission</a>
 */
public final class AssociateResourceSharePermission
    implements Operation<
        AssociateResourceSharePermission.Command, AssociateResourceSharePermission.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public AssociateResourceSharePermission(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing(
                "AssociateResourceSharePermission", AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
            .takes(
                RequestedFilters.SHARE_ID,
                RequestedFilters.PERMISSION_NAME.required(),
                flag("Replace")
                    .says(
                        "Whether the permission replaces the one bound for its resource type; false by default."))
            .assumedFaults(FaultCode.SHARE_MISSING, FaultCode.SHARE_STATUS_MISMATCH)
            .faults(DocumentedFaults.SHARE_ID)
            .faults(FaultCode.PERMISSION_NAME_MISSING, FaultCode.PERMISSION_MISSING);
  }

  /** What the caller asks for. */
  record Command(ShareId id, String permission, boolean replace) {}

  /** The answer. */
  public record Result() {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        RequestedFilters.shareId(in),
        in.text("PermissionName").orElseThrow(FaultCode.PERMISSION_NAME_MISSING::fault),
        in.flag("Replace", FaultCode.PARAMETER_INVALID).orElse(false));
  }

  /**
   * Binding what is bound already succeeds; the code for another one of the same type, and those
   * for a share that is not there or not in force, are not documented for this operation (assumed).
   */
  @Override
  public Result handle(Command command, Call call) {
    ClaimedShare claimed = ClaimedShare.ownActive(ports, command.id(), call);
    Permission wanted =
        PermissionLibrary.find(command.permission())
            .orElseThrow(FaultCode.PERMISSION_MISSING::fault);
    ShareContents before = claimed.contents();
    boolean other =
        before.permissions().stream()
            .anyMatch(p -> p.type() == wanted.type() && !p.name().equals(wanted.name()));
    if (other && !command.replace()) {
      throw FaultCode.PERMISSION_TYPE_TAKEN.fault();
    }
    boolean same = before.permissions().stream().anyMatch(p -> p.name().equals(wanted.name()));
    if (!same || command.replace()) {
      claimed.become(before.with(wanted).with(before.share().touched(call.now())), call);
    }
    return new Result();
  }
}
