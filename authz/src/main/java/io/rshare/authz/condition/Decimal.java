package io.rshare.authz.condition;

import org.jspecify.annotations.Nullable;

/**
 * A decimal number of any length, compared by value: 10 equals 10.0. A sign is allowed, an exponent
 * is not (assumed). Kept as digits, so that reading and comparing stay linear in the text.
 *
 * @param sign -1, 0 or 1
 * @param whole digits before the point, without leading zeros
 * @param fraction digits after the point, without trailing zeros
 */
record Decimal(int sign, String whole, String fraction) implements Comparable<Decimal> {

  static @Nullable Decimal parse(String text) {
    int start = !text.isEmpty() && "+-".indexOf(text.charAt(0)) >= 0 ? 1 : 0;
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? text.length() : point;
    if (!digits(text, start, wholeEnd) || (point >= 0 && !digits(text, point + 1, text.length()))) {
      return null;
    }
    int from = start;
    while (from < wholeEnd && text.charAt(from) == '0') {
      from++;
    }
    int to = text.length();
    while (to > wholeEnd + 1 && text.charAt(to - 1) == '0') {
      to--;
    }
    String whole = text.substring(from, wholeEnd);
    String fraction = point < 0 ? "" : text.substring(wholeEnd + 1, to);
    boolean zero = whole.isEmpty() && fraction.isEmpty();
    return new Decimal(zero ? 0 : text.charAt(0) == '-' ? -1 : 1, whole, fraction);
  }

  @Override
  public int compareTo(Decimal other) {
    return sign != other.sign ? Integer.compare(sign, other.sign) : sign * compareMagnitude(other);
  }

  private int compareMagnitude(Decimal other) {
    int byLength = Integer.compare(whole.length(), other.whole.length());
    int byWhole = byLength != 0 ? byLength : whole.compareTo(other.whole);
    return byWhole != 0 ? byWhole : fraction.compareTo(other.fraction);
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
