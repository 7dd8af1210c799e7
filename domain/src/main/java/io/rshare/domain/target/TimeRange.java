package io.rshare.domain.target;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a service target may use the share: {@code timeRange} within a window of each day, {@code
 * day} all day (documented). A window ends after it begins, on the same day (assumed).
 *
 * @param begin first minute, inclusive
 * @param end last minute, inclusive
 * @param offset zone of both, from {@code UTC}, {@code UTC+8}, {@code UTC-03:30}
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-createresourceshare">
 *     CreateResourceShare, TargetProperties</a>
 */
public record TimeRange(LocalTime begin, LocalTime end, ZoneOffset offset) {
  private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9]");
  private static final Pattern ZONE =
      Pattern.compile("UTC(?:([+-])([0-9]{1,2})(?::([0-5][0-9]))?)?");

  /** All day, in UTC. */
  public static final TimeRange DAY =
      new TimeRange(LocalTime.MIN, LocalTime.of(23, 59), ZoneOffset.UTC);

  public TimeRange {
    if (!begin.isBefore(end)) {
      throw new IllegalArgumentException("a time range ends after it begins");
    }
  }

  /** The window that the three texts spell, or nothing. */
  public static Optional<TimeRange> parse(String begin, String end, String zone) {
    if (!TIME.matcher(begin).matches() || !TIME.matcher(end).matches()) {
      return Optional.empty();
    }
    try {
      LocalTime from = LocalTime.parse(begin);
      LocalTime to = LocalTime.parse(end);
      return from.isBefore(to)
          ? offset(zone).map(offset -> new TimeRange(from, to, offset))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code moment} lies in the window of its day; its last minute counts to its end. */
  public boolean contains(Instant moment) {
    LocalTime minute = moment.atOffset(offset).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    return !minute.isBefore(begin) && !minute.isAfter(end);
  }

  private static Optional<ZoneOffset> offset(String zone) {
    Matcher form = ZONE.matcher(zone);
    if (!form.matches()) {
      return Optional.empty();
    }
    if (form.group(1) == null) {
      return Optional.of(ZoneOffset.UTC);
    }
    int sign = form.group(1).equals("-") ? -1 : 1;
    int minutes = form.group(3) == null ? 0 : Integer.parseInt(form.group(3));
    return Optional.of(
        ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(form.group(2)), sign * minutes));
  }
}
