package io.rshare.http.transport;

import java.net.InetAddress;

/**
 * The origin of a request, as policies and the audit trail see it.
 *
 * @param address of the client, as text; empty if the connection has none
 * @param secure whether the client's own connection uses TLS
 * @param forwarded whether a trusted proxy named the address
 */
public record Client(String address, boolean secure, boolean forwarded) {
  static Client of(InetAddress address, boolean secure, boolean forwarded) {
    return new Client(text(address), secure, forwarded);
  }

  /** True if the address is one of this machine's loopback addresses. */
  public boolean isLoopback() {
    return Network.literal(address).filter(InetAddress::isLoopbackAddress).isPresent();
  }

  /** An address as text, without the zone that a link-local one may carry. */
  static String text(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return zone < 0 ? text : text.substring(0, zone);
  }
}
