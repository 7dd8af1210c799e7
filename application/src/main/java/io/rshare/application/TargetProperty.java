package io.rshare.application;

import io.rshare.domain.target.TimeRange;
import java.util.Map;
import java.util.Optional;

/**
 * The property of a service target: {@code {"timeRange":{"timeRangeType":...}}}, as JSON text.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare, TargetProperties</a>
 */
public final class TargetProperty {
  private TargetProperty() {}

  /** The time range that {@code text} holds, or nothing if it holds none. */
  public static Optional<TimeRange> timeRange(String text, JsonText reader) {
    try {
      return timeRange(reader.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The same of JSON that is read already; a window needs its two ends and its zone. */
  public static Optional<TimeRange> timeRange(Object json) {
    if (!(json instanceof Map<?, ?> members
        && members.size() == 1
        && members.get("timeRange") instanceof Map<?, ?> range)) {
      return Optional.empty();
    }
    if (!"timeRange".equals(range.get("timeRangeType"))) {
      return "day".equals(range.get("timeRangeType"))
          ? Optional.of(TimeRange.DAY)
          : Optional.empty();
    }
    return range.get("beginAtTime") instanceof String begin
            && range.get("endAtTime") instanceof String end
            && range.get("timezone") instanceof String zone
        ? TimeRange.parse(begin, end, zone)
        : Optional.empty();
  }
}
