package io.rshare.http.wire;

import io.rshare.application.EachSecond;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as the API writes them: UTC, with milliseconds (documented). */
final class Moments {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int NANOS_OF_A_MILLI = 1_000_000;

  // Most moments that are written are those of the call itself.
  private static final EachSecond<String> SECOND =
      new EachSecond<>(second -> SECONDS.format(Instant.ofEpochSecond(second)));

  private Moments() {}

  /** {@code moment}, such as {@code 2026-01-31T08:09:10.020Z}. */
  static String text(Instant moment) {
    int millis = moment.getNano() / NANOS_OF_A_MILLI;
    return SECOND.of(moment.getEpochSecond()) + millis / 100 + millis / 10 % 10 + millis % 10 + 'Z';
  }
}
