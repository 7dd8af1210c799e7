package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageRequest;
import io.rshare.application.PageTokens.Paging;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.target.SharedTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the targets of the shares of the caller, or the owners of the shares it got.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listsharedtargets">
 *     ListSharedTargets</a>
 */
public final class ListSharedTargets
    implements Operation<ListSharedTargets.Command, ListSharedTargets.Result> {
  private static final String NAME = "ListSharedTargets";

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListSharedTargets(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(
                ResourceOwner.PARAMETER.required(),
                RequestedFilters.RESOURCE_TYPE,
                RequestedFilters.RESOURCE_ID,
                RequestedFilters.RESOURCE_ARN)
            .takes(PageRequest.PARAMETERS)
            .takes(
                RequestedFilters.SHARE_IDS,
                RequestedTargets.NAMES.says("Only these targets (Self) or owners (OtherAccounts)."))
            .faults(DocumentedFaults.RESOURCE_OWNER)
            .faults(DocumentedFaults.PAGING)
            .faults(DocumentedFaults.SHARE_IDS)
            .faults(DocumentedFaults.TARGETS)
            .faults(
                FaultCode.RESOURCE_TYPE_INVALID,
                FaultCode.RESOURCE_ID_INVALID,
                FaultCode.PARAMETER_INVALID,
                FaultCode.RESOURCE_ARN_INVALID,
                FaultCode.ID_AND_ARN_CONFLICT);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<Row> sharedTargets) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    ResourceOwner owner = ResourceOwner.bind(in);
    Optional<ResourceType> type = RequestedFilters.resourceType(in);
    Optional<String> id = RequestedFilters.resourceId(in);
    Optional<String> arn = RequestedFilters.resourceArn(in);
    PageRequest page = PageRequest.bind(in);
    List<ShareId> shares = RequestedFilters.shareIds(in);
    List<String> targets = RequestedTargets.named(in).stream().map(SharedTarget::id).toList();
    if (id.isPresent() && arn.isPresent()) {
      throw FaultCode.ID_AND_ARN_CONFLICT.fault();
    }
    return new Command(new Filters(owner, type, id, arn, shares, targets), page);
  }

  /** What narrows the list. */
  record Filters(
      ResourceOwner owner,
      Optional<ResourceType> type,
      Optional<String> id,
      Optional<String> arn,
      List<ShareId> shares,
      List<String> targets) {
    boolean namesResources() {
      return type.isPresent() || id.isPresent() || arn.isPresent();
    }
  }

  /** A target, or the owner of a share that the caller got. */
  public record Row(
      Instant createTime,
      boolean external,
      String resourceShareId,
      String targetId,
      Optional<String> targetProperty,
      Instant updateTime) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    Page<ListedTarget> page =
        switch (filters.owner()) {
          case SELF -> own(filters, call, paging.slice());
          case OTHER_ACCOUNTS -> received(filters, call, paging.slice());
        };
    return new Result(
        paging.next(page),
        page.rows().stream().map(listed -> row(listed, filters.owner())).toList());
  }

  private Page<ListedTarget> own(Filters filters, Call call, Slice slice) {
    RowFilter own =
        RowFilter.inForce(call.region(), call.account())
            .inShares(
                filters.shares().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Set.copyOf(filters.shares())));
    RowFilter holders =
        filters.namesResources() ? own.inShares(Optional.of(holders(own, filters))) : own;
    return new OwnTargets(ports, call).page(holders.named(Set.copyOf(filters.targets())), slice);
  }

  /** One row per share; the filter on targets means owners (assumed). */
  private Page<ListedTarget> received(Filters filters, Call call, Slice slice) {
    Reach reach = Reach.of(ports, call);
    Set<ShareId> reached = reach.inForce(filters.shares());
    if (filters.namesResources()) {
      reached.retainAll(holders(RowFilter.inForce(call.region(), reached), filters));
    }
    List<ListedTarget> rows =
        reach.inForce().values().stream()
            .filter(listed -> reached.contains(listed.share()))
            .filter(
                listed ->
                    filters.targets().isEmpty()
                        || filters.targets().contains(listed.owner().value()))
            .toList();
    return Page.of(rows, slice, ListedTarget::position);
  }

  private Set<ShareId> holders(RowFilter scope, Filters filters) {
    return Holders.ofResources(
        ports.listings(),
        scope
            .ofType(filters.type())
            .named(filters.id().map(Set::of).orElse(Set.of()))
            .withArns(filters.arn().map(Set::of).orElse(Set.of())));
  }

  private static Row row(ListedTarget listed, ResourceOwner owner) {
    TargetAssociation row = listed.row();
    return new Row(
        row.createTime(),
        row.external(),
        listed.share().value(),
        owner == ResourceOwner.SELF ? row.target().id() : listed.owner().value(),
        row.property(),
        row.updateTime());
  }
}
