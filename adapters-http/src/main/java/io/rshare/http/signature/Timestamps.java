package io.rshare.http.signature;

import io.rshare.domain.fault.FaultCode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** When a request says it was signed: {@code yyyy-MM-ddTHH:mm:ssZ}, no fraction (documented). */
final class Timestamps {
  /** Maximum error of a client's clock, either way (documented). */
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final String FORM = "0000-00-00T00:00:00Z";

  private Timestamps() {}

  /**
   * Throws {@link FaultCode#TIMESTAMP_FORMAT} or, too far from {@code now}, {@link
   * FaultCode#TIMESTAMP_EXPIRED}.
   */
  static void check(String text, Instant now) {
    Duration off = Duration.between(parse(text), now).abs();
    if (off.compareTo(WINDOW) > 0) {
      throw FaultCode.TIMESTAMP_EXPIRED.fault();
    }
  }

  private static Instant parse(String text) {
    if (text.length() != FORM.length()) {
      throw FaultCode.TIMESTAMP_FORMAT.fault();
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      char expected = FORM.charAt(i);
      if (expected == '0' ? c < '0' || c > '9' : c != expected) {
        throw FaultCode.TIMESTAMP_FORMAT.fault();
      }
    }
    try {
      return LocalDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19))
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw FaultCode.TIMESTAMP_FORMAT.fault();
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
