package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageRequest;
import io.rshare.application.PageTokens.Paging;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.Page;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.permission.PermissionVersion;
import java.util.List;
import java.util.Optional;

/**
 * Lists every version of one permission.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listpermissionversions">
 *     ListPermissionVersions</a>
 */
public final class ListPermissionVersions
    implements Operation<ListPermissionVersions.Command, ListPermissionVersions.Result> {
  private static final String NAME = "ListPermissionVersions";

  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching(NAME, AccessLevel.LIST)
          .takes(RequestedFilters.PERMISSION_NAME.required())
          .takes(PageRequest.PARAMETERS)
          .assumedFaults(FaultCode.PERMISSION_MISSING)
          .faults(FaultCode.PERMISSION_NAME_MISSING, FaultCode.RESOURCE_TYPE_INVALID)
          .faults(DocumentedFaults.PAGING);
  private final Ports ports;

  /** The operation over these ports. */
  public ListPermissionVersions(Ports ports) {
    this.ports = ports;
  }

  /** What the caller asks for. */
  record Command(String name, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<PermissionView> permissions) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(
        in.text("PermissionName").orElseThrow(FaultCode.PERMISSION_NAME_MISSING::fault),
        PageRequest.bind(in));
  }

  /** No code is documented here for an unknown name; that of GetPermission answers (assumed). */
  @Override
  public Result handle(Command command, Call call) {
    Permission permission =
        PermissionLibrary.find(command.name()).orElseThrow(FaultCode.PERMISSION_MISSING::fault);
    Paging paging = ports.tokens().paging(NAME, command.page(), call, command.name());
    Page<PermissionVersion> page =
        Page.of(PermissionLibrary.versionsOf(permission), paging.slice(), PermissionView::position);
    return new Result(paging.next(page), page.map(PermissionView::of).rows());
  }
}
