package io.rshare.http;

import io.rshare.application.Product;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The host name a request was sent to, without its port. Clients that find the service under the
 * name of the cloud send {@code <product>.aliyuncs.com} or {@code <product>.<region>.aliyuncs.com}.
 *
 * @param name lower case
 */
public record EndpointHost(String name) {
  private static final String CLOUD = ".aliyuncs.com";
  private static final String NAMELESS = Product.RESOURCE_SHARING.code();
  private static final int LONGEST = 253;

  /** The host that a {@code Host} header names; a product's name where it is empty. */
  public static EndpointHost parse(String header) {
    String text = header.toLowerCase(Locale.ROOT);
    int port = text.startsWith("[") ? text.indexOf(']') + 1 : text.indexOf(':');
    String name = port > 0 ? text.substring(0, port) : text;
    return new EndpointHost(name.isEmpty() || name.length() > LONGEST ? NAMELESS : name);
  }

  /** True if this is the name of a product of the cloud that is not served. */
  boolean isForeign() {
    return name.endsWith(CLOUD) && product().isEmpty();
  }

  /** The product whose name in the cloud this is; nothing for a name of one's own. */
  Optional<Product> product() {
    return name.endsWith(CLOUD)
        ? Stream.of(Product.values())
            .filter(product -> name.startsWith(product.code() + "."))
            .findFirst()
        : Optional.empty();
  }

  /** The region in {@code <product>.<region>.aliyuncs.com}, or nothing. */
  public Optional<String> region() {
    int end = name.length() - CLOUD.length();
    return product()
        .map(product -> product.code().length() + 1)
        .filter(start -> start < end)
        .map(start -> name.substring(start, end));
  }
}
