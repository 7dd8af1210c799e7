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
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.invitation.InvitationStatus;
import io.rshare.domain.listing.ListedInvitation;
import io.rshare.domain.listing.Page;
import io.rshare.domain.share.ShareId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the invitations the caller got.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshareinvitations">
 *     ListResourceShareInvitations</a>
 */
public final class ListResourceShareInvitations
    implements Operation<
        ListResourceShareInvitations.Command, ListResourceShareInvitations.Result> {
  private static final String NAME = "ListResourceShareInvitations";

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListResourceShareInvitations(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(PageRequest.PARAMETERS)
            .takes(
                RequestedFilters.SHARE_IDS,
                texts("ResourceShareInvitationIds")
                    .atMost(RequestedFilters.MAX)
                    .says("Only these invitations."))
            .faults(DocumentedFaults.PAGING)
            .faults(DocumentedFaults.SHARE_IDS)
            .faults(
                FaultCode.INVITATION_IDS_INVALID,
                FaultCode.INVITATION_IDS_TOO_MANY,
                FaultCode.INVITATION_IDS_DUPLICATE);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<InvitationView> resourceShareInvitations) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    PageRequest page = PageRequest.bind(in);
    List<ShareId> shares = RequestedFilters.shareIds(in);
    List<String> ids = in.list("ResourceShareInvitationIds");
    if (!ids.stream().allMatch(Answer::isId)) {
      throw FaultCode.INVITATION_IDS_INVALID.fault();
    }
    Entries.limited(
        ids,
        RequestedFilters.MAX,
        FaultCode.INVITATION_IDS_TOO_MANY,
        FaultCode.INVITATION_IDS_DUPLICATE);
    return new Command(new Filters(shares, ids), page);
  }

  /** What narrows the list. */
  record Filters(List<ShareId> shares, List<String> ids) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    Page<ListedInvitation> page =
        ports
            .listings()
            .invitations(
                call.account(),
                call.region(),
                Set.copyOf(filters.shares()),
                Set.copyOf(filters.ids()),
                paging.slice());
    return new Result(
        paging.next(page), page.rows().stream().map(listed -> view(listed, call)).toList());
  }

  /** Time is up when it is up, not when somebody has noted it. */
  private static InvitationView view(ListedInvitation listed, Call call) {
    Invitation row = listed.row();
    return InvitationView.of(
            listed.share(),
            listed.shareName(),
            row.lapsesBy(call.now()) ? row.in(InvitationStatus.EXPIRED) : row)
        .listed(row.failures());
  }
}
