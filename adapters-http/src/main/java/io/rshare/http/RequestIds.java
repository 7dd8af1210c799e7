package io.rshare.http;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of requests. */
public final class RequestIds {
  private static final long VERSION_BITS = 0xF000;
  private static final long VERSION_4 = 0x4000;

  private RequestIds() {}

  /**
   * A new one, an upper-case UUID. Tells calls apart and protects nothing, so it may be guessed.
   */
  public static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = (random.nextLong() & ~VERSION_BITS) | VERSION_4;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString().toUpperCase(Locale.ROOT);
  }
}
