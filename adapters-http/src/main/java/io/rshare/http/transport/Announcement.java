package io.rshare.http.transport;

import io.netty.handler.codec.haproxy.HAProxyCommand;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxySSLTLV;
import java.net.InetAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The message of the PROXY protocol at the beginning of a connection.
 *
 * @see <a href="https://www.haproxy.org/download/3.0/doc/proxy-protocol.txt">The PROXY protocol</a>
 */
final class Announcement {
  private Announcement() {}

  /** Tells {@code peer} what {@code message} says, and releases it; the client, if it says that. */
  static Optional<Announced> take(HAProxyMessage message, Peer peer) {
    try {
      InetAddress source = source(message);
      peer.announce(source, usesTls(message));
      return Optional.ofNullable(source).map(Announced::new);
    } finally {
      message.release();
    }
  }

  /** Nothing for a proxy that speaks for itself, or does not know. */
  private static @Nullable InetAddress source(HAProxyMessage message) {
    String address = message.sourceAddress();
    return message.command() == HAProxyCommand.LOCAL || address == null
        ? null
        : Network.literal(address).orElse(null);
  }

  private static boolean usesTls(HAProxyMessage message) {
    return message.tlvs().stream()
        .anyMatch(tlv -> tlv instanceof HAProxySSLTLV ssl && ssl.isPP2ClientSSL());
  }
}
