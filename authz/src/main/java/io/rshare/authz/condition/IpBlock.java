package io.rshare.authz.condition;

import org.jspecify.annotations.Nullable;

/**
 * An address or a CIDR block. Bits behind the prefix are masked off; a block never covers an
 * address of the other family (both assumed).
 */
record IpBlock(IpAddress network, int prefix, boolean v4) {
  private static final int MAPPED_BITS = 96;
  private static final int ALL_BITS = 128;

  static @Nullable IpBlock parse(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      return null;
    }
    boolean dotted = text.indexOf(':') < 0;
    int prefix = ALL_BITS;
    if (slash >= 0) {
      int written = prefix(text, slash + 1, dotted ? ALL_BITS - MAPPED_BITS : ALL_BITS);
      if (written < 0) {
        return null;
      }
      prefix = dotted ? written + MAPPED_BITS : written;
    }
    return of(address, prefix);
  }

  private static IpBlock of(IpAddress address, int prefix) {
    IpAddress masked =
        new IpAddress(address.high() & highMask(prefix), address.low() & lowMask(prefix));
    return new IpBlock(masked, prefix, address.v4() && prefix >= MAPPED_BITS);
  }

  boolean covers(IpAddress address) {
    return address.v4() == v4
        && (address.high() & highMask(prefix)) == network.high()
        && (address.low() & lowMask(prefix)) == network.low();
  }

  boolean coversV4(long bits) {
    return v4 && (((network.low() ^ bits) & 0xffff_ffffL) & lowMask(prefix)) == 0;
  }

  private static long highMask(int prefix) {
    return mask(Math.min(prefix, Long.SIZE));
  }

  private static long lowMask(int prefix) {
    return mask(Math.max(0, prefix - Long.SIZE));
  }

  private static long mask(int bits) {
    return bits == 0 ? 0 : -1L << (Long.SIZE - bits);
  }

  private static int prefix(String text, int from, int max) {
    int length = text.length() - from;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number > max ? -1 : number;
  }
}
