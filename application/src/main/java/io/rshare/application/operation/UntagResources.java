package io.rshare.application.operation;

import static io.rshare.application.Parameter.flag;
import static io.rshare.application.Parameter.texts;

import io.rshare.application.AccessLevel;
import io.rshare.application.Call;
import io.rshare.application.Operation;
import io.rshare.application.OperationSpec;
import io.rshare.application.Parameters;
import io.rshare.application.Ports;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.tag.Tag;
import java.util.List;

/**
 * Removes tags from shares; a key that is not there does not matter (assumed).
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-untagresources">
 *     UntagResources</a>
 */
public final class UntagResources
    implements Operation<UntagResources.Command, UntagResources.Result> {
  private final OperationSpec<Command> spec;
  private final Ports ports;

  /** The operation over these ports. */
  public UntagResources(Ports ports) {
    this.ports = ports;
    this.spec =
        OperationSpec.<Command>writing(
                "UntagResources", AccessLevel.UPDATE, OperationSpec.USUAL_RATE)
            .takes(
                TaggedShares.TYPE,
                TaggedShares.IDS.required(),
                TaggedShares.REGION,
                texts("TagKey").atMost(Tag.MAX_TAGS).says("Keys of the tags to remove."),
                flag("All").says("Whether all tags are removed; false by default."))
            .resources((command, call) -> TaggedShares.arns(command.ids(), call))
            .assumedFaults(FaultCode.PARAMETER_MISSING)
            .faults(
                FaultCode.TAGGED_TYPE_INVALID,
                FaultCode.TAGGED_IDS_MISSING,
                FaultCode.TAGGED_TYPE_MISSING,
                FaultCode.TAG_KEY_INVALID,
                FaultCode.TAGGED_IDS_TOO_MANY,
                FaultCode.TAG_KEYS_TOO_MANY,
                FaultCode.TAG_KEY_DUPLICATE,
                FaultCode.TAGGED_SHARE_MISSING,
                FaultCode.TAG_KEYS_OR_ALL_MISSING,
                FaultCode.NO_PERMISSION,
                FaultCode.INTERNAL_ERROR);
  }

  /** What the caller asks for. */
  record Command(List<String> ids, List<String> keys, boolean all) {}

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
    List<String> keys = in.list("TagKey");
    boolean all = in.flag("All", FaultCode.PARAMETER_INVALID).orElse(false);
    if (keys.isEmpty() && !all) {
      throw FaultCode.TAG_KEYS_OR_ALL_MISSING.fault();
    }
    if (!keys.stream().allMatch(key -> Tag.of(key, "").isPresent())) {
      throw FaultCode.TAG_KEY_INVALID.fault();
    }
    return new Command(
        ids,
        Entries.limited(
            keys, Tag.MAX_TAGS, FaultCode.TAG_KEYS_TOO_MANY, FaultCode.TAG_KEY_DUPLICATE),
        all);
  }

  @Override
  public Result handle(Command command, Call call) {
    for (ClaimedShare claimed : TaggedShares.claim(command.ids(), ports, call)) {
      List<Tag> rest =
          claimed.contents().tags().stream()
              .filter(tag -> !command.all() && !command.keys().contains(tag.key()))
              .toList();
      claimed.become(claimed.contents().withTags(rest), call);
    }
    return new Result();
  }
}
