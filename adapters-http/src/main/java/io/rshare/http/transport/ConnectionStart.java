package io.rshare.http.transport;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyProtocolException;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * The first of a connection's handlers until it is known what the connection speaks: plain HTTP or
 * TLS, on one port, told apart by the first byte. Then it is gone, and costs no request anything.
 */
final class ConnectionStart extends ChannelInboundHandlerAdapter {
  /** The first byte of a TLS connection (RFC 8446, 5.1), which no HTTP request begins with. */
  private static final int HANDSHAKE = 22;

  private static final long HANDSHAKE_MILLIS = 10_000;

  private final Peer peer;
  private final @Nullable TlsContext tls;

  ConnectionStart(Peer peer, @Nullable TlsContext tls) {
    this.peer = peer;
    this.tls = tls;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    switch (message) {
      case HAProxyMessage announcement -> {
        ctx.pipeline().remove(FailedAnnouncement.NAME);
        Announcement.take(announcement, peer).ifPresent(ctx::fireUserEventTriggered);
      }
      case ByteBuf bytes when !bytes.isReadable() -> bytes.release();
      case ByteBuf bytes -> begin(ctx, bytes);
      default -> ctx.fireChannelRead(message);
    }
  }

  private void begin(ChannelHandlerContext ctx, ByteBuf bytes) {
    ChannelPipeline pipeline = ctx.pipeline();
    if (bytes.getByte(bytes.readerIndex()) != HANDSHAKE) {
      ctx.fireChannelRead(bytes);
      pipeline.remove(this);
    } else if (tls == null) {
      ReferenceCountUtil.release(bytes);
      FinalWords.say(
          ctx, "This port speaks plain HTTP. For https, start the service with --tls.\n");
    } else {
      SslHandler handler = tls.current().newHandler(ctx.alloc());
      handler.setHandshakeTimeoutMillis(HANDSHAKE_MILLIS);
      peer.secured();
      pipeline.addAfter(ctx.name(), "rshare-tls", handler);
      pipeline.addAfter("rshare-tls", "rshare-tls-failures", TlsFailures.INSTANCE);
      ctx.fireChannelRead(bytes);
      pipeline.remove(this);
    }
  }

  /** Only what follows is a request: where the server does not ask for it yet, this does. */
  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.fireChannelReadComplete();
    if (!ctx.channel().config().isAutoRead()) {
      ctx.read();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof HAProxyProtocolException) {
      FinalWords.say(ctx, "A connection of this proxy must begin with the PROXY protocol.\n");
    } else {
      ctx.fireExceptionCaught(cause);
    }
  }
}
