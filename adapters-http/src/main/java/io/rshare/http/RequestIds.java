package io.rshare.http;

import java.util.Locale;
import java.util.UUID;

/** Ids of requests. */
public final class RequestIds {
  private RequestIds() {}

  /** A new one, an upper-case UUID. */
  public static String next() {
    return UUID.randomUUID().toString().toUpperCase(Locale.ROOT);
  }
}
