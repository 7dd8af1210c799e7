package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.directory.ResourceDirectory;

/**
 * Tells whether sharing inside the resource directory is on.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-checksharingwithresourcedirectorystatus">
 *     CheckSharingWithResourceDirectoryStatus</a>
 */
public final class CheckSharingWithResourceDirectoryStatus
    implements Operation<
        CheckSharingWithResourceDirectoryStatus.Command,
        CheckSharingWithResourceDirectoryStatus.Result> {
  private final OperationSpec<Command> spec =
      OperationSpec.reading("CheckSharingWithResourceDirectoryStatus", AccessLevel.GET);
  private final Ports ports;

  /** The operation over these ports. */
  public CheckSharingWithResourceDirectoryStatus(Ports ports) {
    this.ports = ports;
  }

  /** What the caller asks for. */
  record Command() {}

  /** The answer. */
  public record Result(boolean enableSharingWithRd) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command();
  }

  /** Members may ask as well; an account outside any directory is told no (both assumed). */
  @Override
  public Result handle(Command command, Call call) {
    return new Result(
        ports
            .directories()
            .of(call.account())
            .map(ResourceDirectory::sharingEnabled)
            .orElse(false));
  }
}
