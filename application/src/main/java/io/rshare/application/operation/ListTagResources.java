package io.rshare.application.operation;

import static io.rshare.application.Parameter.text;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.PageRequest;
import io.rshare.application.PageTokens.Paging;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.Page;
import io.rshare.domain.listing.ShareFilter;
import io.rshare.domain.listing.ShareFilter.TagFilter;
import io.rshare.domain.listing.Slice;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lists tags of shares, one row per share and tag.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listtagresources">
 *     ListTagResources</a>
 */
public final class ListTagResources
    implements Operation<ListTagResources.Command, ListTagResources.Result> {
  private static final String NAME = "ListTagResources";

  /** A page holds all tags of so many shares; the size is not published (assumed). */
  private static final int SHARES_PER_PAGE = 20;

  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public ListTagResources(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>reading(NAME, AccessLevel.LIST)
            .takes(
                TaggedShares.TYPE,
                TaggedShares.IDS,
                TaggedShares.REGION,
                RequestedTags.PARAMETER.says("Tags to list; required without ResourceId."),
                text("NextToken").says("nextToken of the previous page."))
            .assumedFaults(FaultCode.PARAMETER_MISSING, FaultCode.PARAMETER_INVALID)
            .faults(
                FaultCode.NEXT_TOKEN_INVALID,
                FaultCode.ID_OR_TAG_MISSING,
                FaultCode.TAGGED_TYPE_INVALID,
                FaultCode.TAGGED_TYPE_MISSING,
                FaultCode.TAG_KEY_MISSING,
                FaultCode.TAGGED_IDS_TOO_MANY,
                FaultCode.TAGS_TOO_MANY,
                FaultCode.TAG_KEY_DUPLICATE,
                FaultCode.TAGGED_SHARE_MISSING,
                FaultCode.NO_PERMISSION,
                FaultCode.INTERNAL_ERROR);
  }

  /** What the caller asks for. */
  record Command(Filters filters, PageRequest page) {}

  /** The answer. */
  public record Result(Optional<String> nextToken, Rows tagResources) {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    TaggedShares.requireRegionAndType(in);
    List<String> ids = TaggedShares.ids(in);
    List<TagFilter> tags = RequestedFilters.tags(in);
    if (ids.isEmpty() && tags.isEmpty()) {
      throw FaultCode.ID_OR_TAG_MISSING.fault();
    }
    checkKeys(tags);
    return new Command(
        new Filters(ids, tags), new PageRequest(SHARES_PER_PAGE, in.text("NextToken")));
  }

  private static void checkKeys(List<TagFilter> tags) {
    if (tags.stream().anyMatch(tag -> tag.key().isEmpty())) {
      throw FaultCode.TAG_KEY_MISSING.fault();
    }
    Entries.limited(
        tags.stream().map(TagFilter::key).toList(),
        Tag.MAX_TAGS,
        FaultCode.TAGS_TOO_MANY,
        FaultCode.TAG_KEY_DUPLICATE);
  }

  /** What narrows the list. */
  record Filters(List<String> ids, List<TagFilter> tags) {}

  /** The extra level of the answer. */
  public record Rows(List<Row> tagResource) {}

  /** A tag of a share. */
  public record Row(String resourceId, String resourceType, String tagKey, String tagValue) {}

  @Override
  public Result handle(Command command, Call call) {
    Filters filters = command.filters();
    requireAll(filters.ids(), call);
    Paging paging = ports.tokens().paging(NAME, command.page(), call, filters);
    Page<ListedShare> page =
        ports.listings().shares(filter(ids(filters.ids()), filters.tags(), call), paging.slice());
    return new Result(
        paging.next(page),
        new Rows(page.rows().stream().flatMap(share -> rows(share, filters)).toList()));
  }

  private void requireAll(List<String> ids, Call call) {
    if (!ids.isEmpty()) {
      Set<ShareId> wanted = ids(ids).orElseThrow();
      Slice all = Slice.first(ids.size());
      if (ports.listings().shares(filter(Optional.of(wanted), List.of(), call), all).rows().size()
          < ids.size()) {
        throw FaultCode.TAGGED_SHARE_MISSING.fault();
      }
    }
  }

  private static Optional<Set<ShareId>> ids(List<String> ids) {
    return ids.isEmpty()
        ? Optional.empty()
        : Optional.of(
            ids.stream()
                .map(id -> ShareId.parse(id).orElseThrow(FaultCode.TAGGED_SHARE_MISSING::fault))
                .collect(Collectors.toSet()));
  }

  private static ShareFilter filter(Optional<Set<ShareId>> ids, List<TagFilter> tags, Call call) {
    return new ShareFilter(
        call.region(),
        Optional.of(call.account()),
        ids,
        Optional.empty(),
        Set.of(ShareStatus.ACTIVE),
        Optional.empty(),
        Optional.empty(),
        tags);
  }

  /** Where tags are asked for, only these are listed (assumed). */
  private static Stream<Row> rows(ListedShare share, Filters filters) {
    return share.tags().stream()
        .filter(
            tag ->
                filters.tags().isEmpty()
                    || filters.tags().stream().anyMatch(wanted -> wanted.key().equals(tag.key())))
        .map(tag -> new Row(share.share().id().value(), "ResourceShare", tag.key(), tag.value()));
  }
}
