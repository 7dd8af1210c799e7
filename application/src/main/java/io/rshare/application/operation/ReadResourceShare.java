package io.rshare.application.operation;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.OperationSpec;
import io.rshare.application.Ports;
import io.rshare.application.Says;
import io.rshare.application.UseCase;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one share as {@link ListResourceShares} lists it to its owner or to a recipient. The API of
 * the cloud has no such call (assumed): it is authorised, counted and audited as
 * ListResourceShares, which tells the same.
 */
public final class ReadResourceShare
    implements UseCase<ReadResourceShare.Command, ReadResourceShare.Result> {
  private final Ports ports;
  private final OperationSpec<Command> spec =
      OperationSpec.<Command>reading("ListResourceShares", AccessLevel.LIST)
          .takes(
              RequestedFilters.SHARE_ID,
              text("RegionId").says("Region of the call; by default the region of the endpoint."))
          .faults(FaultCode.SHARE_ID_INVALID, FaultCode.SHARE_MISSING);

  /** Reads from {@code ports}. */
  public ReadResourceShare(Ports ports) {
    this.ports = ports;
  }

  /** Which share. */
  public record Command(String resourceShareId, Optional<String> regionId) {}

  /** The share. */
  public record Result(
      @Says("The share as the caller sees it.") ListResourceShares.Row resourceShare) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Result handle(Command command, Call call) {
    ShareId id =
        ShareId.parse(command.resourceShareId()).orElseThrow(FaultCode.SHARE_ID_INVALID::fault);
    return own(id, call)
        .or(() -> received(id, call))
        .map(Result::new)
        .orElseThrow(FaultCode.SHARE_MISSING::fault);
  }

  private Optional<ListResourceShares.Row> own(ShareId id, Call call) {
    return first(id, Optional.of(call.account()), Set.of(), Set.of(), call);
  }

  private Optional<ListResourceShares.Row> received(ShareId id, Call call) {
    Reach reach = Reach.of(ports, call);
    return reach.inForce().containsKey(id) || reach.waiting().contains(id)
        ? first(id, Optional.empty(), Set.of(ShareStatus.ACTIVE), reach.waiting(), call)
        : Optional.empty();
  }

  private Optional<ListResourceShares.Row> first(
      ShareId id,
      Optional<AccountId> owner,
      Set<ShareStatus> statuses,
      Set<ShareId> waiting,
      Call call) {
    var only =
        new ShareFilter(
            call.region(),
            owner,
            Optional.of(Set.of(id)),
            Optional.empty(),
            statuses,
            Optional.empty(),
            Optional.empty(),
            List.of());
    return ports.listings().shares(only, Slice.first(1)).rows().stream()
        .findFirst()
        .map(listed -> ListResourceShares.row(listed, call, waiting));
  }
}
