package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.fault.FaultCode;

/**
 * Turns on sharing inside the resource directory; for its management account only. There is no
 * operation that turns it off.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-enablesharingwithresourcedirectory">
 *     EnableSharingWithResourceDirectory</a>
 */
public final class EnableSharingWithResourceDirectory
    implements Operation<
        EnableSharingWithResourceDirectory.Command, EnableSharingWithResourceDirectory.Result> {
  private final OperationSpec<Command> spec =
      OperationSpec.<Command>writing(
              "EnableSharingWithResourceDirectory", AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
          .faults(FaultCode.NOT_DIRECTORY_MANAGER, FaultCode.SHARING_ALREADY_ENABLED);
  private final Ports ports;

  /** The operation over these ports. */
  public EnableSharingWithResourceDirectory(Ports ports) {
    this.ports = ports;
  }

  /** What the caller asks for. */
  record Command() {}

  /** The answer. */
  public record Result() {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command();
  }

  @Override
  public Result handle(Command command, Call call) {
    ResourceDirectory directory =
        ports
            .directories()
            .of(call.account())
            .filter(own -> own.isManagedBy(call.account()))
            .orElseThrow(FaultCode.NOT_DIRECTORY_MANAGER::fault);
    ResourceDirectory stored =
        ports
            .storedDirectories()
            .claim(directory.id())
            .filter(claimed -> !claimed.sharingEnabled())
            .orElseThrow(FaultCode.SHARING_ALREADY_ENABLED::fault);
    ports.storedDirectories().put(stored.withSharingEnabled());
    return new Result();
  }
}
