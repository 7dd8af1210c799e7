package io.rshare.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.Serial;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of bodies that are in memory, over all connections, from their arrival until the
 * answer is written. What does not fit is refused, however many connections there are.
 */
final class BodyMeter extends ChannelDuplexHandler {
  private final AtomicLong inMemory;
  private final long most;
  private long held;
  private boolean refused;

  BodyMeter(AtomicLong inMemory, long most) {
    this.inMemory = inMemory;
    this.most = most;
  }

  /** There was no room for a body. */
  static final class NoRoomException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    NoRoomException() {
      super("too many bodies at once", null, false, false);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (refused) {
      // The connection is closed after the answer; nothing that still comes on it counts.
      ReferenceCountUtil.release(message);
    } else if (message instanceof HttpContent content && !fits(content.content().readableBytes())) {
      refused = true;
      ReferenceCountUtil.release(message);
      ctx.fireExceptionCaught(new NoRoomException());
    } else {
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof LastHttpContent) {
      letGo();
    }
    var unused = ctx.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    letGo();
    ctx.fireChannelInactive();
  }

  private boolean fits(int bytes) {
    held += bytes;
    return inMemory.addAndGet(bytes) <= most;
  }

  private void letGo() {
    inMemory.addAndGet(-held);
    held = 0;
  }
}
