package io.rshare.application;

import java.util.List;
import java.util.Optional;

/**
 * An API that the service speaks. All of them are served on one endpoint; the version that a
 * request names tells them apart.
 */
public enum Product {
  /** Resource Sharing. */
  RESOURCE_SHARING("ResourceSharing", "resourcesharing", "2020-01-10", true),
  /** Security Token Service. */
  STS("Sts", "sts", "2015-04-01", false),
  /** Resource Access Management. */
  RAM("Ram", "ram", "2015-05-01", false);

  private static final List<Product> ALL = List.of(values());

  private final String title;
  private final String code;
  private final String version;
  private final boolean regional;

  Product(String title, String code, String version, boolean regional) {
    this.title = title;
    this.code = code;
    this.version = version;
    this.regional = regional;
  }

  /** The name of the product, such as {@code ResourceSharing}. */
  public String title() {
    return title;
  }

  /** The code in RAM actions and, in the cloud, in the names of its endpoints. */
  public String code() {
    return code;
  }

  /** The version of its API. */
  public String version() {
    return version;
  }

  /** Whether what it does concerns one region. */
  public boolean isRegional() {
    return regional;
  }

  /** The product with this version of the API, or nothing. */
  public static Optional<Product> ofVersion(String version) {
    for (Product product : ALL) {
      if (product.version.equals(version)) {
        return Optional.of(product);
      }
    }
    return Optional.empty();
  }
}
