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
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.permission.PermissionVersion;
import io.rshare.domain.resource.ResourceType;
import java.util.List;
import java.util.Optional;

/**
 * Lists the permission library, each permission once in its default version (assumed).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listpermissions">
 *     ListPermissions</a>
 */
public final class ListPermissions
    implements Operation<ListPermissions.Command, ListPermissions.Result> {
  private static final String NAME = "ListPermissions";

  private final OperationSpec<Command> spec =
      OperationSpec.<Command>untouching(NAME, AccessLevel.LIST)
          .takes(RequestedFilters.RESOURCE_TYPE)
          .takes(PageRequest.PARAMETERS)
          .faults(FaultCode.RESOURCE_TYPE_INVALID)
          .faults(DocumentedFaults.PAGING);
  private final Ports ports;

  /** The operation over these ports. */
  public ListPermissions(Ports ports) {
    this.ports = ports;
  }

  /** What the caller asks for. */
  record Command(Optional<ResourceType> type, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<PermissionView> permissions) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    return new Command(RequestedFilters.resourceType(in), PageRequest.bind(in));
  }

  /** Permissions that are no defaults are listed as well (assumed). */
  @Override
  public Result handle(Command command, Call call) {
    List<PermissionVersion> wanted =
        PermissionLibrary.all().stream()
            .filter(p -> command.type().map(type -> p.type() == type).orElse(true))
            .map(PermissionLibrary::defaultVersionOf)
            .toList();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, command.type());
    Page<PermissionVersion> page = Page.of(wanted, paging.slice(), PermissionView::position);
    return new Result(paging.next(page), page.map(PermissionView::of).rows());
  }
}
