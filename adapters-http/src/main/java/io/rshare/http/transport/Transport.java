package io.rshare.http.transport;

import io.micronaut.core.annotation.Nullable;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import jakarta.inject.Singleton;

/** Sets up what a connection does before its first request. */
@Singleton
public final class Transport {
  /** Bytes of further information that an announcement may carry. */
  private static final int LONGEST_ANNOUNCEMENT = 2048;

  private final TrustedProxies proxies;
  private final @Nullable TlsContext tls;

  Transport(ProxySettings settings, @Nullable TlsContext tls) {
    this.proxies = settings.proxies();
    this.tls = tls;
  }

  /** Puts this before everything that {@code channel} has already. */
  public void begin(Channel channel) {
    Peer peer = Peer.make(channel, proxies);
    ChannelPipeline pipeline = channel.pipeline();
    pipeline.addFirst("rshare-start", new ConnectionStart(peer, tls));
    if (peer.mustAnnounce()) {
      pipeline.addFirst("rshare-announcement", new HAProxyMessageDecoder(LONGEST_ANNOUNCEMENT));
      pipeline.addFirst(FailedAnnouncement.NAME, new FailedAnnouncement());
    }
  }
}
