package io.rshare.application.operation;

import static io.rshare.application.Parameter.choice;
import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageRequest;
import io.rshare.application.PageTokens.Paging;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.ShareFilter.TagFilter;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lists the shares of the caller, or those of others that reach it.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshares">
 *     ListResourceShares</a>
 */
public final class ListResourceShares
    implements Operation<ListResourceShares.Command, ListResourceShares.Result> {
  private static final String NAME = "ListResourceShares";

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListResourceShares(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(
                ResourceOwner.PARAMETER.required(),
                RequestedFilters.SHARE_NAME.says("Only shares with this name."),
                choice("ResourceShareStatus", ShareStatus.values(), ShareStatus::label)
                    .says("Only shares in this status."))
            .takes(PageRequest.PARAMETERS)
            .takes(
                RequestedFilters.SHARE_IDS,
                RequestedFilters.PERMISSION_NAME.says(
                    "Only shares to which this permission is bound."),
                text("ResourceGroupId").says("Only shares in this resource group."),
                RequestedTags.PARAMETER.says(
                    "Only shares with all these tags; for the caller's own shares."))
            .faults(DocumentedFaults.RESOURCE_OWNER)
            .faults(DocumentedFaults.PAGING)
            .faults(DocumentedFaults.SHARE_IDS)
            .faults(
                FaultCode.SHARE_NAME_INVALID,
                FaultCode.SHARE_NAME_TOO_LONG,
                FaultCode.SHARE_STATUS_INVALID,
                FaultCode.PARAMETER_INVALID,
                FaultCode.OTHER_ACCOUNTS_HAVE_NO_TAGS);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, List<Row> resourceShares) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    ResourceOwner owner = ResourceOwner.bind(in);
    Optional<ShareName> name = in.text("ResourceShareName").map(ShareName::parse);
    Optional<ShareStatus> status =
        in.text("ResourceShareStatus")
            .map(
                text ->
                    ShareStatus.labelled(text).orElseThrow(FaultCode.SHARE_STATUS_INVALID::fault));
    PageRequest page = PageRequest.bind(in);
    List<ShareId> ids = RequestedFilters.shareIds(in);
    List<TagFilter> tags = tags(in);
    if (owner == ResourceOwner.OTHER_ACCOUNTS && !tags.isEmpty()) {
      throw FaultCode.OTHER_ACCOUNTS_HAVE_NO_TAGS.fault();
    }
    return new Command(
        new Filters(
            owner, name, status, ids, in.text("PermissionName"), in.text("ResourceGroupId"), tags),
        page);
  }

  private static List<TagFilter> tags(Parameters in) {
    List<TagFilter> tags = RequestedFilters.tags(in);
    if (tags.size() > Tag.MAX_TAGS || tags.stream().anyMatch(tag -> tag.key().isEmpty())) {
      throw RequestedTags.invalid();
    }
    return tags;
  }

  /** What narrows the list. */
  record Filters(
      ResourceOwner owner,
      Optional<ShareName> name,
      Optional<ShareStatus> status,
      List<ShareId> ids,
      Optional<String> permission,
      Optional<String> resourceGroup,
      List<TagFilter> tags) {}

  /** A share; its resource group and tags are the owner's business (assumed). */
  public record Row(
      boolean allowExternalTargets,
      Instant createTime,
      Optional<String> resourceGroupId,
      String resourceShareId,
      String resourceShareName,
      String resourceShareOwner,
      String resourceShareStatus,
      List<TagView> tags,
      Instant updateTime) {}

  /** A tag. */
  public record TagView(String key, String value) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    return switch (filters.owner()) {
      case SELF -> {
        Optional<Set<ShareId>> ids =
            filters.ids().isEmpty() ? Optional.empty() : Optional.of(Set.copyOf(filters.ids()));
        Set<ShareStatus> statuses = filters.status().map(Set::of).orElse(Set.of());
        ShareFilter own = filter(filters, call, Optional.of(call.account()), ids, statuses);
        yield result(own, paging, call, Set.of());
      }
      case OTHER_ACCOUNTS -> {
        Reach reach = Reach.of(ports, call);
        ShareFilter received =
            filter(
                filters,
                call,
                Optional.empty(),
                Optional.of(wanted(reach, filters)),
                Set.of(ShareStatus.ACTIVE));
        yield result(received, paging, call, reach.waiting());
      }
    };
  }

  private static ShareFilter filter(
      Filters filters,
      Call call,
      Optional<AccountId> owner,
      Optional<Set<ShareId>> ids,
      Set<ShareStatus> statuses) {
    return new ShareFilter(
        call.region(),
        owner,
        ids,
        filters.name().map(ShareName::value),
        statuses,
        filters.permission(),
        filters.resourceGroup(),
        filters.tags());
  }

  /** A recipient sees a share as Pending until it accepts, and no deleted ones (assumed). */
  private static Set<ShareId> wanted(Reach reach, Filters filters) {
    Set<ShareId> wanted = new HashSet<>();
    if (filters.resourceGroup().isPresent()) {
      return wanted;
    }
    if (filters.status().isEmpty() || filters.status().get() == ShareStatus.ACTIVE) {
      wanted.addAll(reach.inForce().keySet());
    }
    if (filters.status().isEmpty() || filters.status().get() == ShareStatus.PENDING) {
      wanted.addAll(reach.waiting());
    }
    return Reach.among(wanted, filters.ids());
  }

  private Result result(ShareFilter filter, Paging paging, Call call, Set<ShareId> waiting) {
    Page<ListedShare> page = ports.listings().shares(filter, paging.slice());
    return new Result(
        paging.next(page), page.rows().stream().map(row -> row(row, call, waiting)).toList());
  }

  static Row row(ListedShare listed, Call call, Set<ShareId> waiting) {
    ResourceShare share = listed.share();
    boolean own = share.owner().equals(call.account());
    ShareStatus status = waiting.contains(share.id()) ? ShareStatus.PENDING : share.status();
    return new Row(
        share.allowExternalTargets(),
        share.createTime(),
        own ? Optional.of(share.resourceGroup()) : Optional.empty(),
        share.id().value(),
        share.name().value(),
        share.owner().value(),
        status.label(),
        own
            ? listed.tags().stream().map(tag -> new TagView(tag.key(), tag.value())).toList()
            : List.of(),
        share.updateTime());
  }
}
