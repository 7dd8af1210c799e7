package io.rshare.application.operation;

import static io.rshare.application.Parameter.texts;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageRequest;
import io.rshare.application.PageTokens.Paging;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.FailureReason;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.resource.Capability;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lists the resources the caller shares, or those shared with it.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listsharedresources">
 *     ListSharedResources</a>
 */
public final class ListSharedResources
    implements Operation<ListSharedResources.Command, ListSharedResources.Result> {
  private static final String NAME = "ListSharedResources";

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListSharedResources(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(
                ResourceOwner.PARAMETER.required(),
                RequestedFilters.RESOURCE_TYPE,
                RequestedFilters.TARGET.says(
                    "Only resources shared with this target (Self) or by this owner (OtherAccounts)."))
            .takes(PageRequest.PARAMETERS)
            .takes(
                RequestedFilters.SHARE_IDS,
                texts("ResourceIds")
                    .atMost(RequestedFilters.MAX)
                    .says("Only these resources; cannot be combined with ResourceArns."),
                texts("ResourceArns")
                    .atMost(RequestedFilters.MAX)
                    .says("Only these resources; cannot be combined with ResourceIds."))
            .faults(DocumentedFaults.RESOURCE_OWNER)
            .faults(DocumentedFaults.PAGING)
            .faults(DocumentedFaults.SHARE_IDS)
            .faults(
                FaultCode.RESOURCE_TYPE_INVALID,
                FaultCode.RESOURCE_IDS_INVALID,
                FaultCode.RESOURCE_IDS_TOO_MANY,
                FaultCode.RESOURCE_IDS_DUPLICATE,
                FaultCode.TARGET_INVALID,
                FaultCode.PARAMETER_INVALID,
                FaultCode.RESOURCE_ARNS_INVALID,
                FaultCode.RESOURCE_ARNS_TOO_MANY,
                FaultCode.RESOURCE_ARNS_DUPLICATE,
                FaultCode.RESOURCE_TYPE_NEEDS_ARN,
                FaultCode.ID_AND_ARN_CONFLICT);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<Row> sharedResources) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    ResourceOwner owner = ResourceOwner.bind(in);
    Optional<ResourceType> type = RequestedFilters.resourceType(in);
    Optional<String> target = RequestedFilters.target(in);
    PageRequest page = PageRequest.bind(in);
    List<ShareId> shares = RequestedFilters.shareIds(in);
    List<String> ids = RequestedFilters.resourceIds(in);
    List<String> arns = RequestedFilters.resourceArns(in);
    if (!ids.isEmpty() && !arns.isEmpty()) {
      throw FaultCode.ID_AND_ARN_CONFLICT.fault();
    }
    if (!ids.isEmpty() && !type.map(t -> t.can(Capability.BY_ID)).orElse(true)) {
      throw FaultCode.RESOURCE_TYPE_NEEDS_ARN.fault();
    }
    return new Command(new Filters(owner, type, target, shares, ids, arns), page);
  }

  /** What narrows the list. */
  record Filters(
      ResourceOwner owner,
      Optional<ResourceType> type,
      Optional<String> target,
      List<ShareId> shares,
      List<String> ids,
      List<String> arns) {}

  /** A resource in a share; its status is for those it is shared with. */
  public record Row(
      Instant createTime,
      Optional<String> resourceArn,
      String resourceId,
      String resourceShareId,
      Optional<String> resourceStatus,
      Optional<String> resourceStatusMessage,
      String resourceType,
      Instant updateTime) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    return switch (filters.owner()) {
      case SELF -> {
        RowFilter own = RowFilter.inForce(call.region(), call.account());
        RowFilter rows = own.inShares(ownShares(filters, own, call));
        yield result(
            rows, filters, paging, listed -> row(listed, Optional.empty(), Optional.empty()));
      }
      case OTHER_ACCOUNTS -> {
        Reach reach = Reach.of(ports, call);
        Set<ShareId> reached = reach.inForce(filters.shares());
        filters
            .target()
            .ifPresent(owner -> reached.retainAll(reach.inForceOf(new AccountId(owner))));
        RowFilter rows = RowFilter.inForce(call.region(), reached);
        yield result(rows, filters, paging, listed -> received(listed, reach, call));
      }
    };
  }

  private Result result(
      RowFilter scope, Filters filters, Paging paging, Function<ListedResource, Row> row) {
    RowFilter rows =
        scope
            .ofType(filters.type())
            .named(Set.copyOf(filters.ids()))
            .withArns(Set.copyOf(filters.arns()));
    Page<ListedResource> page = ports.listings().resources(rows, paging.slice());
    return new Result(paging.next(page), page.rows().stream().map(row).toList());
  }

  private Optional<Set<ShareId>> ownShares(Filters filters, RowFilter own, Call call) {
    Optional<Set<ShareId>> named =
        filters.shares().isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(filters.shares()));
    return filters.target().isEmpty()
        ? named
        : Optional.of(
            Holders.ofTargets(
                new OwnTargets(ports, call),
                own.inShares(named).named(Set.of(filters.target().get()))));
  }

  /** A resource as the catalogue knows it now; without one it is Available. */
  private Row received(ListedResource listed, Reach reach, Call call) {
    Optional<FailureReason> reason =
        Optional.ofNullable(reach.inForce().get(listed.share()))
            .flatMap(
                way ->
                    new ResourceChecks(ports, call)
                        .inTheWayOf(call.account(), way.owner(), listed.row()));
    return row(
        listed,
        Optional.of(reason.map(FailureReason::label).orElse("Available")),
        reason.map(FailureReason::description));
  }

  private static Row row(
      ListedResource listed, Optional<String> status, Optional<String> statusMessage) {
    ResourceAssociation row = listed.row();
    return new Row(
        row.createTime(),
        row.arn(),
        row.resourceId(),
        listed.share().value(),
        status,
        statusMessage,
        row.type().typeName(),
        row.updateTime());
  }
}
