package io.rshare.http.transport;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The answer to a connection that cannot be understood: a plain HTTP response, which people and
 * most clients can read. Then the connection ends.
 */
final class FinalWords {
  static final long LINGER_SECONDS = 2;

  private FinalWords() {}

  /** Says {@code text}, drops whatever still comes, and closes a moment later. */
  static void say(ChannelHandlerContext ctx, String text) {
    byte[] answer =
        ("HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain;charset=utf-8\r\n"
                + "Connection: close\r\nContent-Length: "
                + text.length()
                + "\r\n\r\n"
                + text)
            .getBytes(StandardCharsets.US_ASCII);
    ctx.channel().config().setAutoRead(true);
    ctx.pipeline().addAfter(ctx.name(), "rshare-deaf", new Deaf());
    // A client that is still sending would be reset by a close at once, and never read the answer.
    var unused =
        ctx.writeAndFlush(Unpooled.wrappedBuffer(answer))
            .addListener(
                (ChannelFutureListener)
                    written -> {
                      if (written.channel() instanceof DuplexChannel duplex) {
                        var unusedToo = duplex.shutdownOutput();
                      }
                    });
    var unusedToo = ctx.executor().schedule(() -> close(ctx), LINGER_SECONDS, TimeUnit.SECONDS);
    ctx.pipeline().remove(ctx.name());
  }

  private static void close(ChannelHandlerContext ctx) {
    var unused = ctx.channel().close();
  }

  private static final class Deaf extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ReferenceCountUtil.release(message);
    }

    @Override
    @SuppressWarnings("deprecation") // of the interface that declares it as well
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      var unused = ctx.close();
    }
  }
}
