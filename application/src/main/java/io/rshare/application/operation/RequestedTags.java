package io.rshare.application.operation;

import static io.rshare.application.Parameter.structures;
import static io.rshare.application.Parameter.text;

import io.rshare.application.Parameter;
import io.rshare.application.Parameters;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.tag.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The parameter {@code Tag} of CreateResourceShare. Its page documents the rules but no code of
 * their own, so the catch-all answers every breach (assumed).
 */
final class RequestedTags {
  /** Tags, or a filter on them. */
  static final Parameter PARAMETER =
      structures(
              "Tag",
              text("Key").between(1, Tag.MAX_LENGTH).required().says("Key of the tag."),
              text("Value").atMost(Tag.MAX_LENGTH).says("Value of the tag."))
          .atMost(Tag.MAX_TAGS)
          .says("Tags of the share.");

  private RequestedTags() {}

  static List<Tag> bind(Parameters in) {
    List<Tag> tags = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    for (var entry : in.objects("Tag")) {
      Tag tag = tag(entry);
      if (tags.size() == Tag.MAX_TAGS || !keys.add(tag.key())) {
        throw invalid();
      }
      tags.add(tag);
    }
    return List.copyOf(tags);
  }

  private static Tag tag(Map<String, String> entry) {
    return Tag.of(entry.getOrDefault("Key", ""), entry.getOrDefault("Value", ""))
        .orElseThrow(RequestedTags::invalid);
  }

  /** Tags that break their rules, where no code of their own is documented. */
  static Fault invalid() {
    return FaultCode.PARAMETER_INVALID.fault().at(PARAMETER.name());
  }
}
