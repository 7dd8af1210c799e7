package io.rshare.authz.condition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reads ISO 8601 instants with a zone, {@code 2012-11-11T23:59:59Z} or {@code
 * 2019-08-12T17:00:00+08:00}; source: "Policy elements". A text without a zone, a plain date and
 * epoch seconds are read only under the switch for legacy values (assumed).
 */
final class Timestamp {
  private static final int DATE = 10;
  private static final int SECOND = 19;
  private static final int DAYS_TO_1970 = 719_468;
  private static final int DAY_SECONDS = 86_400;
  private static final int HOUR_SECONDS = 3_600;
  private static final int MAX_OFFSET = 18 * HOUR_SECONDS;
  private static final int EPOCH_DIGITS = 12;
  private static final int NANO_DIGITS = 9;

  private Timestamp() {}

  static @Nullable Instant parse(String text, boolean legacy) {
    if (legacy
        && !text.isEmpty()
        && text.length() <= EPOCH_DIGITS
        && digits(text, 0, text.length())) {
      return Instant.ofEpochSecond(Long.parseLong(text));
    }
    long day = day(text);
    if (day == Long.MIN_VALUE) {
      return null;
    }
    if (text.length() == DATE) {
      return legacy ? Instant.ofEpochSecond(day * DAY_SECONDS) : null;
    }
    int second = secondOfDay(text);
    if (second < 0) {
      return null;
    }
    int zone = fractionEnd(text);
    if (zone < 0) {
      return null;
    }
    int offset = offset(text, zone, legacy);
    return offset == Integer.MIN_VALUE
        ? null
        : Instant.ofEpochSecond(day * DAY_SECONDS + second - offset, nanos(text, zone));
  }

  private static long day(String text) {
    if (text.length() < DATE
        || !digits(text, 0, 4)
        || text.charAt(4) != '-'
        || !digits(text, 5, 7)
        || text.charAt(7) != '-'
        || !digits(text, 8, DATE)) {
      return Long.MIN_VALUE;
    }
    int month = number(text, 5, 7);
    int day = number(text, 8, DATE);
    if (month < 1 || month > 12 || day < 1) {
      return Long.MIN_VALUE;
    }
    int year = number(text, 0, 4);
    return day > daysIn(month, year) ? Long.MIN_VALUE : epochDay(year, month, day);
  }

  private static int daysIn(int month, int year) {
    return switch (month) {
      case 2 -> leap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** Days since 1970, with years that begin in March so that a leap day ends its year. */
  private static long epochDay(int year, int month, int day) {
    int marchYear = month > 2 ? year : year - 1;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    long leapDays =
        Math.floorDiv(marchYear, 4) - Math.floorDiv(marchYear, 100) + Math.floorDiv(marchYear, 400);
    return marchYear * 365L + leapDays + dayOfYear - DAYS_TO_1970;
  }

  private static int secondOfDay(String text) {
    if (text.length() < SECOND
        || text.charAt(DATE) != 'T'
        || !digits(text, 11, 13)
        || text.charAt(13) != ':'
        || !digits(text, 14, 16)
        || text.charAt(16) != ':'
        || !digits(text, 17, SECOND)) {
      return -1;
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, SECOND);
    return hour > 23 || minute > 59 || second > 59
        ? -1
        : hour * HOUR_SECONDS + minute * 60 + second;
  }

  /** Where the zone begins, or -1 if what follows the seconds is no fraction of a second. */
  private static int fractionEnd(String text) {
    if (text.length() == SECOND || text.charAt(SECOND) != '.') {
      return SECOND;
    }
    int end = SECOND + 1;
    while (end < text.length() && digits(text, end, end + 1)) {
      end++;
    }
    int length = end - SECOND - 1;
    return length < 1 || length > NANO_DIGITS ? -1 : end;
  }

  private static int nanos(String text, int zone) {
    int nanos = 0;
    for (int i = 1; i <= NANO_DIGITS; i++) {
      int at = SECOND + i;
      nanos = nanos * 10 + (at < zone ? text.charAt(at) - '0' : 0);
    }
    return nanos;
  }

  private static int offset(String text, int zone, boolean legacy) {
    int length = text.length() - zone;
    if (length == 0) {
      return legacy ? 0 : Integer.MIN_VALUE;
    }
    char sign = text.charAt(zone);
    if (sign == 'Z' && length == 1) {
      return 0;
    }
    if ((sign != '+' && sign != '-')
        || length != 6
        || text.charAt(zone + 3) != ':'
        || !digits(text, zone + 1, zone + 3)
        || !digits(text, zone + 4, zone + 6)) {
      return Integer.MIN_VALUE;
    }
    int minutes = number(text, zone + 4, zone + 6);
    int offset = number(text, zone + 1, zone + 3) * HOUR_SECONDS + minutes * 60;
    if (minutes > 59 || offset > MAX_OFFSET) {
      return Integer.MIN_VALUE;
    }
    return sign == '-' ? -offset : offset;
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
