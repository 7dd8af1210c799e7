package io.rshare.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.io.Serial;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of bodies that are in memory, over all connections, from their arrival until the
 * answer is written. What does not fit is refused, however many connections there are.
 */
final class BodyMeter extends ChannelDuplexHandler {
  private final AtomicLong inMemory;
  private final long most;

  // One entry per request of the connection that has no answer yet; clients may send ahead.
  private final Deque<Long> held = new ArrayDeque<>();
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
    } else if (message instanceof HttpRequest) {
      held.addLast(0L);
      ctx.fireChannelRead(message);
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
    if (endsAnswer(message) && !held.isEmpty()) {
      inMemory.addAndGet(-held.removeFirst());
    }
    var unused = ctx.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    held.forEach(bytes -> inMemory.addAndGet(-bytes));
    held.clear();
    ctx.fireChannelInactive();
  }

  private boolean fits(int bytes) {
    held.addLast((held.isEmpty() ? 0 : held.removeLast()) + bytes);
    return inMemory.addAndGet(bytes) <= most;
  }

  /** Whether an answer ends with {@code message}; {@code 100 Continue} only asks for the body. */
  static boolean endsAnswer(Object message) {
    boolean interim =
        message instanceof HttpResponse response
            && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    return message instanceof LastHttpContent && !interim;
  }
}
