package io.rshare.http.transport;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.rshare.http.wire.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The other end of a connection, one for each. What holds for all its requests is made once, so
 * that a request without proxies costs nothing. Changed by the thread of the connection, before its
 * first request.
 */
public final class Peer {
  private static final AttributeKey<Peer> KEY = AttributeKey.valueOf("rshare-peer");
  private static final Client UNKNOWN = new Client("", false, false);

  private final TrustedProxies proxies;
  private @Nullable InetAddress address;
  private boolean announced;
  private volatile Client client = UNKNOWN;
  private volatile boolean asksHeaders;

  Peer(TrustedProxies proxies, @Nullable InetAddress address) {
    this.proxies = proxies;
    this.address = address;
    this.client = address == null ? UNKNOWN : Client.of(address, false, false);
    this.asksHeaders = address != null && !proxies.announce() && proxies.trusts(address);
  }

  static Peer make(Channel channel, TrustedProxies proxies) {
    var peer =
        new Peer(
            proxies,
            channel.remoteAddress() instanceof InetSocketAddress remote
                ? remote.getAddress()
                : null);
    channel.attr(KEY).set(peer);
    return peer;
  }

  /** That of {@code channel}; throws if nobody has made one. */
  public static Peer of(Channel channel) {
    Peer peer = channel.attr(KEY).get();
    if (peer == null) {
      throw new IllegalStateException("a connection without a peer");
    }
    return peer;
  }

  /** Whose request it is that came with {@code headers}. */
  public Client client(Headers headers) {
    InetAddress proxy = address;
    return asksHeaders && proxy != null ? proxies.client(proxy, client.secure(), headers) : client;
  }

  /** True if the connection has to begin with the PROXY protocol. */
  boolean mustAnnounce() {
    return proxies.announce() && !announced && address != null && proxies.trusts(address);
  }

  /** Takes over what a trusted proxy says: nothing of an address where it speaks for itself. */
  void announce(@Nullable InetAddress source, boolean secure) {
    announced = true;
    if (source != null) {
      address = source;
      client = Client.of(source, secure, true);
    }
  }

  /** From now on the connection uses TLS. */
  void secured() {
    client = new Client(client.address(), true, client.forwarded());
  }
}
