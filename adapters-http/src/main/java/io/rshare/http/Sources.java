package io.rshare.http;

import io.netty.channel.Channel;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;

/** The sources of connections. */
final class Sources {
  private static final int NETWORK_BYTES = 8;

  private Sources() {}

  /** The source of {@code channel} itself, which may be a proxy. */
  static String of(Channel channel) {
    return channel.remoteAddress() instanceof InetSocketAddress remote
            && remote.getAddress() != null
        ? of(remote.getAddress())
        : "";
  }

  /** The unit that bounds count by: an address of version 4, a network of 64 bits of version 6. */
  static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }
}
