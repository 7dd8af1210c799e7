package io.rshare.application.operation;

import static io.rshare.application.Parameter.choice;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageRequest;
import io.rshare.application.PageTokens.Paging;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.RowFilter;
import io.rshare.domain.share.ShareId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the resources or the targets of the shares of the caller, whatever their status.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareassociations">
 *     ListResourceShareAssociations</a>
 */
public final class ListResourceShareAssociations
    implements Operation<
        ListResourceShareAssociations.Command, ListResourceShareAssociations.Result> {
  private static final String NAME = "ListResourceShareAssociations";

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListResourceShareAssociations(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(
                choice("AssociationType", "Resource", "Target")
                    .required()
                    .says("Which rows to list."),
                RequestedFilters.RESOURCE_ID,
                RequestedFilters.RESOURCE_ARN,
                RequestedFilters.TARGET,
                choice("AssociationStatus", AssociationStatus.values(), AssociationStatus::label)
                    .says("Only rows in this status."))
            .takes(PageRequest.PARAMETERS)
            .takes(RequestedFilters.SHARE_IDS)
            .faults(DocumentedFaults.PAGING)
            .faults(DocumentedFaults.SHARE_IDS)
            .faults(
                FaultCode.ASSOCIATION_TYPE_MISSING,
                FaultCode.ASSOCIATION_TYPE_INVALID,
                FaultCode.ASSOCIATION_STATUS_INVALID,
                FaultCode.TARGET_INVALID,
                FaultCode.RESOURCE_ID_INVALID,
                FaultCode.ASSOCIATION_TYPE_CONFLICT,
                FaultCode.PARAMETER_INVALID,
                FaultCode.RESOURCE_ARN_INVALID,
                FaultCode.ID_AND_ARN_CONFLICT);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(
      Optional<String> nextToken, List<AssociationView> resourceShareAssociations) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    boolean targets =
        switch (in.text("AssociationType").orElseThrow(FaultCode.ASSOCIATION_TYPE_MISSING::fault)) {
          case "Resource" -> false;
          case "Target" -> true;
          default -> throw FaultCode.ASSOCIATION_TYPE_INVALID.fault();
        };
    Optional<String> id = RequestedFilters.resourceId(in);
    Optional<String> arn = RequestedFilters.resourceArn(in);
    Optional<String> target = RequestedFilters.target(in);
    Optional<AssociationStatus> status =
        in.text("AssociationStatus")
            .map(
                text ->
                    AssociationStatus.labelled(text)
                        .orElseThrow(FaultCode.ASSOCIATION_STATUS_INVALID::fault));
    PageRequest page = PageRequest.bind(in);
    List<ShareId> shares = RequestedFilters.shareIds(in);
    if (id.isPresent() && arn.isPresent()) {
      throw FaultCode.ID_AND_ARN_CONFLICT.fault();
    }
    if (targets ? id.isPresent() || arn.isPresent() : target.isPresent()) {
      throw FaultCode.ASSOCIATION_TYPE_CONFLICT.fault();
    }
    return new Command(new Filters(targets, id.or(() -> target), arn, status, shares), page);
  }

  /** What narrows the list; {@code entity} is a resource or a target. */
  record Filters(
      boolean targets,
      Optional<String> entity,
      Optional<String> arn,
      Optional<AssociationStatus> status,
      List<ShareId> shares) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    RowFilter rows =
        RowFilter.of(call.region(), call.account())
            .inShares(
                filters.shares().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Set.copyOf(filters.shares())))
            .inStatus(filters.status().map(Set::of).orElse(Set.of()))
            .named(filters.entity().map(Set::of).orElse(Set.of()))
            .withArns(filters.arn().map(Set::of).orElse(Set.of()));
    Page<AssociationView> page =
        filters.targets()
            ? new OwnTargets(ports, call)
                .page(rows, paging.slice())
                .map(ListResourceShareAssociations::view)
            : ports
                .listings()
                .resources(rows, paging.slice())
                .map(ListResourceShareAssociations::view);
    return new Result(paging.next(page), page.rows());
  }

  private static AssociationView view(ListedTarget listed) {
    return AssociationView.of(listed.share(), listed.shareName(), listed.row())
        .listed(listed.row().external(), listed.row().failure());
  }

  private static AssociationView view(ListedResource listed) {
    return AssociationView.of(listed.share(), listed.shareName(), listed.row())
        .listed(false, listed.row().failure());
  }
}
