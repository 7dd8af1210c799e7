package io.rshare.http;

import java.util.Locale;
import java.util.Optional;

/**
 * The host name a request was sent to, without its port.
 *
 * @param name lower case
 */
record EndpointHost(String name) {
  private static final String CLOUD = ".aliyuncs.com";
  private static final String PRODUCT = "resourcesharing.";
  private static final int LONGEST = 253;

  /** The host that a {@code Host} header names; the product's name where it is empty. */
  static EndpointHost parse(String header) {
    String text = header.toLowerCase(Locale.ROOT);
    int port = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    String name = port > 0 ? text.substring(0, port) : text;
    return new EndpointHost(name.isEmpty() || name.length() > LONGEST ? "resourcesharing" : name);
  }

  /** Whether this is the name of another product of the cloud. */
  boolean isForeign() {
    return name.endsWith(CLOUD) && !name.startsWith(PRODUCT);
  }

  /** The region in {@code resourcesharing.<region>.aliyuncs.com}, or nothing. */
  Optional<String> region() {
    int end = name.length() - CLOUD.length();
    return name.startsWith(PRODUCT) && name.endsWith(CLOUD) && end > PRODUCT.length()
        ? Optional.of(name.substring(PRODUCT.length(), end))
        : Optional.empty();
  }
}
