package io.rshare.application.operation;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.account.Account;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import java.util.List;

/**
 * Moves a share to another resource group of its owner.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-changeresourcegroup">
 *     ChangeResourceGroup</a>
 */
public final class ChangeResourceGroup
    implements Operation<ChangeResourceGroup.Command, ChangeResourceGroup.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ChangeResourceGroup(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing(
                "ChangeResourceGroup", AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
            .takes(
                text("ResourceId").required().says("Id of the resource share."),
                text("ResourceRegionId").required().says("Region of the share."),
                text("ResourceGroupId")
                    .required()
                    .says("Resource group to which the share is moved."))
            .resources(
                (command, call) -> List.of(ShareArn.of(command.region(), call, command.id())))
            .denial(FaultCode.MOVE_NOT_PERMITTED)
            .faults(
                FaultCode.MOVE_NOT_PERMITTED,
                FaultCode.MOVED_REGION_MISSING,
                FaultCode.MOVED_ID_MISSING,
                FaultCode.RESOURCE_GROUP_MISSING,
                FaultCode.RESOURCE_GROUP_INVALID,
                FaultCode.MOVE_FAILED,
                FaultCode.MOVED_SHARE_MISSING);
  }

  /** What the caller asks for. */
  record Command(String id, String region, String group) {}

  /** The answer. */
  public record Result() {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        in.text("ResourceId").orElseThrow(FaultCode.MOVED_ID_MISSING::fault),
        in.text("ResourceRegionId").orElseThrow(FaultCode.MOVED_REGION_MISSING::fault),
        in.text("ResourceGroupId").orElseThrow(FaultCode.RESOURCE_GROUP_MISSING::fault));
  }

  /** The region that counts is that of the parameter, wherever the call arrived (assumed). */
  @Override
  public Result handle(Command command, Call call) {
    var there = new Call(call.caller(), command.region(), call.requestId(), call.now());
    ClaimedShare claimed =
        ShareId.parse(command.id())
            .flatMap(id -> ClaimedShare.any(ports, id, there))
            .filter(share -> share.owner().equals(call.account()))
            .filter(share -> share.contents().share().status() == ShareStatus.ACTIVE)
            .orElseThrow(FaultCode.MOVED_SHARE_MISSING::fault);
    Account owner = ports.accounts().find(call.account()).orElseThrow();
    if (!owner.resourceGroups().contains(command.group())) {
      throw FaultCode.RESOURCE_GROUP_INVALID.fault();
    }
    ShareContents before = claimed.contents();
    claimed.become(before.with(before.share().movedTo(command.group(), call.now())), there);
    return new Result();
  }
}
