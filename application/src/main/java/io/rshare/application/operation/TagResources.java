package io.rshare.application.operation;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.listing.ShareFilter.TagFilter;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.tag.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts tags on shares; a key that is there gets the new value (assumed).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-tagresources">
 *     TagResources</a>
 */
public final class TagResources implements Operation<TagResources.Command, TagResources.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public TagResources(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing("TagResources", AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
            .takes(
                TaggedShares.TYPE,
                TaggedShares.IDS.required(),
                TaggedShares.REGION,
                RequestedTags.PARAMETER.required())
            .resources((command, call) -> TaggedShares.arns(command.ids(), call))
            .unknownRegion(FaultCode.REGION_ID_INVALID)
            .requestTags(Command::tags)
            .assumedFaults(FaultCode.PARAMETER_MISSING, FaultCode.TAG_KEY_DUPLICATE)
            .faults(
                FaultCode.RESOURCE_ID_INVALID,
                FaultCode.TAGGED_SHARE_MISSING,
                FaultCode.TAGGED_IDS_TOO_MANY,
                FaultCode.REGION_ID_INVALID,
                FaultCode.TAGGED_IDS_MISSING,
                FaultCode.TAGGED_TYPE_MISSING,
                FaultCode.TAGS_MISSING,
                FaultCode.TAGGED_TYPE_INVALID,
                FaultCode.NO_PERMISSION,
                FaultCode.INTERNAL_ERROR);
  }

  /** What the caller asks for. */
  record Command(List<String> ids, List<Tag> tags) {}

  /** The answer. */
  public record Result() {}

  @Override
  public OperationSpec<Command> spec() {
    return spec;
  }

  @Override
  public Command bind(Parameters in) {
    TaggedShares.requireRegionAndType(in);
    List<String> ids = TaggedShares.someIds(in);
    if (!ids.stream().allMatch(id -> ShareId.parse(id).isPresent())) {
      throw FaultCode.RESOURCE_ID_INVALID.fault();
    }
    return new Command(ids, tags(in));
  }

  /** No codes are documented here for too many, repeated or malformed tags (assumed). */
  private static List<Tag> tags(Parameters in) {
    List<TagFilter> entries = RequestedFilters.tags(in);
    if (entries.isEmpty()) {
      throw FaultCode.TAGS_MISSING.fault();
    }
    if (entries.size() > Tag.MAX_TAGS) {
      throw FaultCode.TAGS_TOO_MANY.fault();
    }
    Map<String, Tag> tags = new LinkedHashMap<>();
    for (TagFilter entry : entries) {
      Tag tag = Tag.of(entry.key(), entry.value().orElse("")).orElseThrow(RequestedTags::invalid);
      if (tags.put(tag.key(), tag) != null) {
        throw FaultCode.TAG_KEY_DUPLICATE.fault();
      }
    }
    return List.copyOf(tags.values());
  }

  @Override
  public Result handle(Command command, Call call) {
    for (ClaimedShare claimed : TaggedShares.claim(command.ids(), ports, call)) {
      Map<String, Tag> tags = new LinkedHashMap<>();
      claimed.contents().tags().forEach(tag -> tags.put(tag.key(), tag));
      command.tags().forEach(tag -> tags.put(tag.key(), tag));
      if (tags.size() > Tag.MAX_TAGS) {
        throw FaultCode.TAGS_TOO_MANY.fault();
      }
      claimed.become(claimed.contents().withTags(List.copyOf(tags.values())), call);
    }
    return new Result();
  }
}
