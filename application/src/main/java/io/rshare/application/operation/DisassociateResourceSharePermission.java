package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import java.util.List;

/**
 * Unbinds a permission from a share that holds no resource of its type.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-disassociateresourcesharepermission">
 *     DisassociateResourceSharePermission</a>
 */
public final class DisassociateResourceSharePermission
    implements Operation<
        DisassociateResourceSharePermission.Command, DisassociateResourceSharePermission.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public DisassociateResourceSharePermission(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing(
                "DisassociateResourceSharePermission", AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
            .takes(RequestedFilters.SHARE_ID, RequestedFilters.PERMISSION_NAME.required())
            .assumedFaults(FaultCode.SHARE_MISSING, FaultCode.SHARE_STATUS_MISMATCH)
            .faults(DocumentedFaults.SHARE_ID)
            .faults(
                FaultCode.PERMISSION_NAME_MISSING,
                FaultCode.PERMISSION_MISSING,
                FaultCode.PERMISSION_NEEDED);
  }

  /** What the caller asks for. */
  record Command(ShareId id, String permission) {}

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
        in.text("PermissionName").orElseThrow(FaultCode.PERMISSION_NAME_MISSING::fault));
  }

  /** The codes for a share that is not there or not in force are not documented here (assumed). */
  @Override
  public Result handle(Command command, Call call) {
    ClaimedShare claimed = ClaimedShare.ownActive(ports, command.id(), call);
    ShareContents before = claimed.contents();
    Permission bound =
        before.permissions().stream()
            .filter(permission -> permission.name().equals(command.permission()))
            .findFirst()
            .orElseThrow(FaultCode.PERMISSION_MISSING::fault);
    if (before.types().contains(bound.type())) {
      throw FaultCode.PERMISSION_NEEDED.fault();
    }
    List<Permission> rest = before.permissions().stream().filter(p -> !p.equals(bound)).toList();
    claimed.become(before.withPermissions(rest).with(before.share().touched(call.now())), call);
    return new Result();
  }
}
