package io.rshare.authz.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Each listed instant, one between any two neighbours, one before and one after all. */
final class DateRepresentatives {
  private static final Instant FIRST = Instant.parse("-0001-12-31T06:00:00Z");
  private static final Instant LAST = Instant.parse("+10000-01-01T17:59:59.999999999Z");
  private static final Instant SOME = Instant.parse("2024-01-01T00:00:00Z");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private DateRepresentatives() {}

  static List<List<String>> of(List<String> values) {
    TreeSet<Instant> bounds = new TreeSet<>();
    values.stream()
        .map(value -> Timestamp.parse(value, false))
        .filter(Objects::nonNull)
        .forEach(bounds::add);
    TreeSet<Instant> points = new TreeSet<>(bounds.isEmpty() ? List.of(SOME) : bounds);
    Instant before = null;
    for (Instant bound : bounds) {
      Instant between =
          before == null
              ? latest(FIRST, bound.minusSeconds(1))
              : before.plus(Duration.between(before, bound).dividedBy(2));
      points.add(between);
      before = bound;
    }
    if (before != null) {
      points.add(earliest(LAST, before.plusSeconds(1)));
    }
    return points.stream()
        .map(DateRepresentatives::spellings)
        .filter(spellings -> !spellings.isEmpty())
        .toList();
  }

  private static Instant latest(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }

  private static Instant earliest(Instant first, Instant second) {
    return first.isBefore(second) ? first : second;
  }

  /** Spellings in several zones, of which the first and the last instants have few. */
  private static List<String> spellings(Instant instant) {
    List<String> spellings = new ArrayList<>();
    Stream.concat(
            Stream.of(ZoneOffset.UTC, ZoneOffset.MAX, ZoneOffset.MIN),
            Stream.iterate(8, hours -> hours > -12, hours -> hours - 1).map(ZoneOffset::ofHours))
        .map(offset -> spelling(instant, offset))
        .filter(text -> instant.equals(Timestamp.parse(text, false)))
        .forEach(spellings::add);
    return spellings;
  }

  private static String spelling(Instant instant, ZoneOffset offset) {
    OffsetDateTime time = instant.atOffset(offset);
    String fraction =
        time.getNano() == 0
            ? ""
            : ("." + String.format("%09d", time.getNano())).replaceAll("0+$", "");
    return SECONDS.format(time) + fraction + offset;
  }
}
