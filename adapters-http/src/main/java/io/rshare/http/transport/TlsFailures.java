package io.rshare.http.transport;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderException;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends connections whose TLS fails, which anybody can bring about and must not fill the log. */
@ChannelHandler.Sharable
final class TlsFailures extends ChannelInboundHandlerAdapter {
  static final TlsFailures INSTANCE = new TlsFailures();

  private static final Logger LOG = LoggerFactory.getLogger(TlsFailures.class);

  private TlsFailures() {}

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    Throwable reason = cause instanceof DecoderException ? cause.getCause() : cause;
    if (reason instanceof SSLException) {
      LOG.debug("A TLS connection failed: {}", reason.toString());
      var unused = ctx.close();
    } else {
      ctx.fireExceptionCaught(cause);
    }
  }
}
