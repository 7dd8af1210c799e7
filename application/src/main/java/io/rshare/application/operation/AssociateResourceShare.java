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
import java.util.List;
import java.util.stream.Stream;

/**
 * Adds resources and targets to a share.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-associateresourceshare">
 *     AssociateResourceShare</a>
 */
public final class AssociateResourceShare
    implements Operation<AssociateResourceShare.Command, AssociateResourceShare.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public AssociateResourceShare(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("AssociateResourceShare", AccessLevel.UPDATE, 10)
            .takes(RequestedFilters.SHARE_ID)
            .takes(RequestedResources.NAMES)
            .takes(
                RequestedTargets.NAMES,
                Additions.PERMISSION_NAMES,
                RequestedTargets.PROPERTIES,
                RequestedResources.PROPERTIES)
            .condition(
                "resourcesharing:Target",
                (command, call) -> command.targets().values(ports.directories().of(call.account())))
            .condition(
                "resourcesharing:RequestedResourceType",
                (command, call) -> command.resources().typeValues())
            .condition(
                "resourcesharing:ResourceArn",
                (command, call) -> command.resources().arnValues(call))
            .faults(DocumentedFaults.SHARE_ID)
            .faults(DocumentedFaults.RESOURCES)
            .faults(DocumentedFaults.TARGETS)
            .faults(DocumentedFaults.ADDITIONS)
            .faults(
                FaultCode.PARAMETER_INVALID,
                FaultCode.NOTHING_NAMED,
                FaultCode.SHARE_MISSING,
                FaultCode.SHARE_STATUS_MISMATCH,
                FaultCode.ASSOCIATE_CONFLICT,
                FaultCode.RESOURCE_PROPERTY_CONFLICT);
  }

  /** What the caller asks for. */
  record Command(
      ShareId id,
      RequestedResources resources,
      RequestedTargets targets,
      List<String> permissionNames) {}

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
            RequestedResources.bind(in),
            RequestedTargets.bind(in),
            Additions.permissionNames(in));
    if (command.resources().resources().isEmpty() && command.targets().targets().isEmpty()) {
      throw FaultCode.NOTHING_NAMED.fault();
    }
    return command;
  }

  /**
   * Rows are answered as they come in, Associating, or Failed where the catalogue of resources
   * stands against them; what follows is seen in the lists.
   */
  @Override
  public Result handle(Command command, Call call) {
    ClaimedShare claimed = ClaimedShare.ownActive(ports, command.id(), call);
    ShareContents before = claimed.contents();
    var additions =
        new Additions(
            ports, call, command.resources(), command.targets(), command.permissionNames());
    ShareContents added = new ResourceChecks(ports, call).checked(additions.addedTo(before));
    claimed.become(added.with(before.share().touched(call.now())), call);
    return new Result(
        Stream.concat(
                command.resources().resources().stream()
                    .flatMap(r -> added.row(r.type(), r.id()).stream())
                    .map(row -> AssociationView.of(added.share(), row)),
                command.targets().targets().stream()
                    .flatMap(target -> added.row(target).stream())
                    .map(row -> AssociationView.of(added.share(), row)))
            .toList());
  }
}
