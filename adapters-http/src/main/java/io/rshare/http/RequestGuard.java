package io.rshare.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the HTTP decoder and the server, one for each connection. Hands on what the server
 * would refuse in its own words in a form that it lets through, and closes a connection whose
 * request does not come to its end in time.
 */
final class RequestGuard extends ChannelDuplexHandler {
  private static final Duration LINGER = Duration.ofSeconds(2);

  /**
   * Characters of a target: 128 KiB of query, and room for the rest. The decoder takes more, so
   * that a request with a target that is too long is answered as its headers ask for.
   */
  static final int MAX_TARGET = 132 * 1024;

  private static final int MAX_START = 4 * 1024;

  private final Duration timeout;
  private boolean coming;
  private boolean unreadable;
  private boolean over;
  private String start = "";
  private @Nullable Future<?> deadline;

  RequestGuard(Duration timeout) {
    this.timeout = timeout;
  }

  /** Goes before the decoder: a request counts as coming from its first byte on. */
  ChannelInboundHandlerAdapter byteListener() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (!coming && message instanceof ByteBuf bytes) {
          coming = true;
          start = startOf(bytes);
        }
        ctx.fireChannelRead(message);
      }
    };
  }

  /** The first bytes of a request whose line does not end in them; empty for all others. */
  private static String startOf(ByteBuf bytes) {
    int length = bytes.readableBytes();
    return bytes.indexOf(bytes.readerIndex(), bytes.writerIndex(), (byte) '\n') >= 0
        ? ""
        : bytes.toString(
            bytes.readerIndex(), Math.min(length, MAX_START), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (over) {
      // The connection ends with the answer that is on its way.
      ReferenceCountUtil.release(message);
      return;
    }
    switch (message) {
      case HttpRequest request
          when request.decoderResult().isFailure() || request.uri().length() > MAX_TARGET -> {
        unreadable = true;
        over = true;
        ended();
        ctx.fireChannelRead(RawTarget.unreadable(request, start));
        ctx.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        ReferenceCountUtil.release(request);
      }
      case HttpRequest request -> {
        coming = true;
        ctx.fireChannelRead(isForServer(request.uri()) ? request : RawTarget.of(request));
      }
      case HttpContent content when content.decoderResult().isFailure() -> {
        ReferenceCountUtil.release(content);
        unreadable = true;
        ended();
        ctx.fireExceptionCaught(new UnreadableBodyException(content.decoderResult().cause()));
      }
      case LastHttpContent last -> {
        ended();
        ctx.fireChannelRead(last);
      }
      default -> ctx.fireChannelRead(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (coming && deadline == null) {
      deadline =
          ctx.executor().schedule(() -> close(ctx), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
    ctx.fireChannelReadComplete();
  }

  private static void close(ChannelHandlerContext ctx) {
    Future<?> unused = ctx.close();
  }

  /**
   * A client may still be sending what cannot be read. Closing at once would reset the connection
   * before it got to read its answer, so the rest is let in for a moment and dropped.
   */
  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (!unreadable || !(ctx.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
      Future<?> unused = ctx.close(promise);
      return;
    }
    unreadable = false;
    Future<?> unused = channel.shutdownOutput();
    channel.config().setAutoRead(true);
    Future<?> unusedToo =
        ctx.executor().schedule(() -> close(ctx), LINGER.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    ended();
    ctx.fireChannelInactive();
  }

  private void ended() {
    coming = false;
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  /** Whether {@code target} has a path of its own and nothing the server could stumble over. */
  private static boolean isForServer(String target) {
    if (target.length() < 2 || target.charAt(0) != '/' || target.charAt(1) == '?') {
      return false;
    }
    for (int i = 1; i < target.length(); i++) {
      char c = target.charAt(i);
      boolean legal =
          (c >= '?' && c <= 'Z')
              || (c >= 'a' && c <= 'z')
              || (c >= '-' && c <= '9' && !(c == '/' && target.charAt(i - 1) == '/'))
              || c == '_'
              || c == '~'
              || c == '='
              || c == '&';
      if (!legal) {
        return false;
      }
    }
    return true;
  }
}
