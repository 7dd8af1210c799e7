package io.rshare.http.transport;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/**
 * Settings of proxies, under {@code rshare.proxies}.
 *
 * @param trusted addresses and networks of the proxies whose word counts
 * @param header how they name their clients: {@code x-forwarded-for}, {@code forwarded} or {@code
 *     proxy-protocol}
 */
@ConfigurationProperties("rshare.proxies")
record ProxySettings(
    @Bindable(defaultValue = "") List<String> trusted,
    @Bindable(defaultValue = "x-forwarded-for") String header) {

  /** Throws {@link IllegalStateException} with a message for whoever configures the service. */
  TrustedProxies proxies() {
    try {
      return new TrustedProxies(
          trusted.stream()
              .map(String::strip)
              .filter(t -> !t.isEmpty())
              .map(Network::parse)
              .toList(),
          says());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("rshare.proxies.trusted: " + e.getMessage(), e);
    }
  }

  private TrustedProxies.Says says() {
    return switch (header.strip()) {
      case "x-forwarded-for" -> TrustedProxies.Says.X_FORWARDED_FOR;
      case "forwarded" -> TrustedProxies.Says.FORWARDED;
      case "proxy-protocol" -> TrustedProxies.Says.PROXY_PROTOCOL;
      default ->
          throw new IllegalStateException(
              "rshare.proxies.header must be x-forwarded-for, forwarded or proxy-protocol");
    };
  }
}
