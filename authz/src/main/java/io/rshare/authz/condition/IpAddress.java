package io.rshare.authz.condition;

import org.jspecify.annotations.Nullable;

/**
 * An address of either family in 128 bits, version 4 in its mapped form. A mapped address ({@code
 * ::ffff:1.2.3.4}) is read as version 4 (assumed).
 */
record IpAddress(long high, long low) {
  private static final long MAPPED = 0xffff_0000_0000L;
  private static final long LOW_WORD = 0xffff_ffffL;
  private static final int GROUPS = 8;
  private static final int SHORTEST_V6 = 2;

  boolean v4() {
    return high == 0 && (low & ~LOW_WORD) == MAPPED;
  }

  static IpAddress ofV4(long bits) {
    return new IpAddress(0, MAPPED | bits);
  }

  static @Nullable IpAddress parse(String text) {
    long bits = v4Bits(text, 0, text.length());
    return bits >= 0 ? ofV4(bits) : v6(text);
  }

  /** The 32 bits of a dotted address, or -1. A leading zero is refused: some read it as octal. */
  static long v4Bits(String text, int from, int to) {
    long bits = 0;
    int at = from;
    for (int part = 0; part < 4; part++) {
      int start = at;
      int number = 0;
      while (at < to && at - start < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
        number = number * 10 + text.charAt(at++) - '0';
      }
      boolean leadingZero = at - start > 1 && text.charAt(start) == '0';
      if (at == start || leadingZero || number > 255) {
        return -1;
      }
      bits = bits << 8 | number;
      if (part < 3 && (at >= to || text.charAt(at++) != '.')) {
        return -1;
      }
    }
    return at == to ? bits : -1;
  }

  private static @Nullable IpAddress v6(String text) {
    int gap = text.indexOf("::");
    int[] groups = new int[GROUPS];
    if (text.length() < SHORTEST_V6) {
      return null;
    }
    if (gap < 0) {
      return read(text, 0, text.length(), groups, 0) == GROUPS ? pack(groups) : null;
    }
    int before = gap == 0 ? 0 : read(text, 0, gap, groups, 0);
    int[] rest = new int[GROUPS];
    int after = gap + 2 == text.length() ? 0 : read(text, gap + 2, text.length(), rest, 0);
    if (before < 0 || after < 0 || before + after >= GROUPS || endsInV4(text, 0, gap)) {
      return null;
    }
    System.arraycopy(rest, 0, groups, GROUPS - after, after);
    return pack(groups);
  }

  private static boolean endsInV4(String text, int from, int to) {
    int dot = text.indexOf('.', from);
    return dot >= 0 && dot < to;
  }

  /** Reads groups up to {@code to}; returns how many are filled, or -1. */
  private static int read(String text, int from, int to, int[] groups, int filled) {
    int at = from;
    int count = filled;
    while (count < GROUPS) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 || colon >= to ? to : colon;
      long v4 = end == to && count <= GROUPS - 2 ? v4Bits(text, at, end) : -1;
      if (v4 >= 0) {
        groups[count] = (int) (v4 >> 16);
        groups[count + 1] = (int) (v4 & 0xffff);
        return count + 2;
      }
      int group = hex(text, at, end);
      if (group < 0) {
        return -1;
      }
      groups[count++] = group;
      if (end == to) {
        return count;
      }
      at = end + 1;
    }
    return -1;
  }

  private static int hex(String text, int from, int to) {
    if (from >= to || to - from > 4) {
      return -1;
    }
    int group = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      group = group << 4 | digit;
    }
    return group;
  }

  private static IpAddress pack(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS / 2; i++) {
      high = high << 16 | groups[i];
      low = low << 16 | groups[i + GROUPS / 2];
    }
    return new IpAddress(high, low);
  }
}
