package io.rshare.http.transport;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.concurrent.TimeUnit;

/**
 * Holds up the end that the decoder of the PROXY protocol puts to a connection at once, until what
 * is wrong has been said.
 */
final class FailedAnnouncement extends ChannelOutboundHandlerAdapter {
  static final String NAME = "rshare-announcement-failed";

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    ctx.pipeline().remove(this);
    var unused =
        ctx.executor()
            .schedule(() -> end(ctx, promise), FinalWords.LINGER_SECONDS, TimeUnit.SECONDS);
  }

  private static void end(ChannelHandlerContext ctx, ChannelPromise promise) {
    var unused = ctx.channel().close(promise);
  }
}
