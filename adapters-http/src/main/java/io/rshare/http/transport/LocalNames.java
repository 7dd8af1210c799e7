package io.rshare.http.transport;

import io.rshare.http.wire.Headers;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names under which this service may be meant: of loopback, of the cloud, those that are
 * configured, and addresses of this machine. A name that somebody else's DNS resolves to this
 * machine is none of them.
 */
public final class LocalNames {
  private static final String CLOUD = ".aliyuncs.com";

  private final boolean anyAddress;
  private final Set<String> configured;

  /** Names of a service that listens on {@code host} and is called {@code hosts}, too. */
  public LocalNames(String host, List<String> hosts) {
    this.configured =
        Stream.concat(Stream.of(host), hosts.stream())
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .filter(name -> !name.isEmpty() && !isAnyAddress(name))
            .collect(Collectors.toSet());
    this.anyAddress = isAnyAddress(host);
  }

  /**
   * True if a request with {@code headers} means this service, and is not sent by a browser for a
   * page of somebody else. Clients that are no browsers may leave the host out.
   */
  public boolean cover(Headers headers) {
    Optional<String> origin = headers.text("origin");
    return headers.text("host").map(LocalNames::withoutPort).filter(this::isStrange).isEmpty()
        && origin.map(LocalNames::host).filter(this::isStrangePage).isEmpty()
        && headers.text("sec-fetch-site").filter("cross-site"::equals).isEmpty();
  }

  /** Anybody can rent a name of the cloud for pages, so those count for the service only. */
  private boolean isStrangePage(String name) {
    return name.endsWith(CLOUD) ? !configured.contains(name) : isStrange(name);
  }

  /** Browsers connect to {@code 0.0.0.0} on this machine, whoever's page asks for it. */
  private static boolean isAnyAddress(String host) {
    return Network.literal(host).filter(InetAddress::isAnyLocalAddress).isPresent();
  }

  private boolean isStrange(String name) {
    return !isLoopback(name)
        && !name.endsWith(CLOUD)
        && !configured.contains(name)
        && !(anyAddress && !isAnyAddress(name) && isOfThisMachine(name));
  }

  /** True if {@code name} can only mean the machine that uses it (RFC 6761, 6.3). */
  private static boolean isLoopback(String name) {
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || Network.literal(name).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** The same for the value of a {@code Host} header. */
  public static boolean isLoopbackHost(String host) {
    return isLoopback(withoutPort(host));
  }

  private static boolean isOfThisMachine(String name) {
    Optional<InetAddress> address = Network.literal(name);
    try {
      return address.isPresent() && NetworkInterface.getByInetAddress(address.get()) != null;
    } catch (SocketException e) {
      return false;
    }
  }

  /** The host of an origin; an origin that hides it, {@code null}, is strange to everybody. */
  private static String host(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host == null ? origin : withoutPort(host);
    } catch (IllegalArgumentException e) {
      return origin;
    }
  }

  /** In lower case; an IPv6 address without its brackets. */
  static String withoutPort(String host) {
    String text = host.toLowerCase(Locale.ROOT);
    if (text.startsWith("[")) {
      int end = text.indexOf(']');
      return end < 0 ? text : text.substring(1, end);
    }
    int port = text.indexOf(':');
    return port < 0 ? text : text.substring(0, port);
  }
}
