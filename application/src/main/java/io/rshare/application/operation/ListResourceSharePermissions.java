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
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import java.util.List;
import java.util.Optional;

/**
 * Lists the permissions bound to a share of the caller, or to one it got.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourcesharepermissions">
 *     ListResourceSharePermissions</a>
 */
public final class ListResourceSharePermissions
    implements Operation<
        ListResourceSharePermissions.Command, ListResourceSharePermissions.Result> {
  private static final String NAME = "ListResourceSharePermissions";

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListResourceSharePermissions(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(RequestedFilters.SHARE_ID, ResourceOwner.PARAMETER.required())
            .takes(PageRequest.PARAMETERS)
            .faults(DocumentedFaults.SHARE_ID)
            .faults(DocumentedFaults.PAGING)
            .faults(DocumentedFaults.RESOURCE_OWNER)
            .faults(FaultCode.SHARE_MISSING);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<PermissionView> permissions) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    ShareId share = RequestedFilters.shareId(in);
    ResourceOwner owner = ResourceOwner.bind(in);
    return new Command(new Filters(share, owner), PageRequest.bind(in));
  }

  /** What narrows the list. */
  record Filters(ShareId share, ResourceOwner owner) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    ShareContents contents =
        ports
            .shares()
            .find(filters.share())
            .filter(found -> found.share().region().equals(call.region()))
            .filter(found -> isVisible(found, filters.owner(), call))
            .orElseThrow(FaultCode.SHARE_MISSING::fault);
    Page<PermissionVersion> page =
        Page.of(
            contents.permissions().stream().map(PermissionLibrary::boundVersionOf).toList(),
            paging.slice(),
            PermissionView::position);
    return new Result(paging.next(page), page.map(PermissionView::of).rows());
  }

  private boolean isVisible(ShareContents found, ResourceOwner owner, Call call) {
    return switch (owner) {
      case SELF -> found.share().owner().equals(call.account());
      case OTHER_ACCOUNTS -> {
        Reach reach = Reach.of(ports, call);
        yield reach.inForce().containsKey(found.share().id())
            || reach.waiting().contains(found.share().id());
      }
    };
  }
}
