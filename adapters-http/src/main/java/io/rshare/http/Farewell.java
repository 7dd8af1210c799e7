package io.rshare.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.ssl.SslHandler;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The end of a connection after its last answer. The client may still be sending: closing at once
 * would reset the connection before it got to read that answer, so the rest is let in for a while,
 * and dropped.
 */
final class Farewell {
  private static final Duration LINGER = Duration.ofSeconds(2);
  private static final long MOST_DROPPED = 16L * 1024 * 1024;

  private boolean last;
  private boolean lingering;
  private boolean closing;
  private long dropped;

  /** True if the last answer is on its way, so that nothing that still comes counts. */
  boolean isOver() {
    return lingering;
  }

  /** True if the last answer has been begun, after which no other request is taken. */
  boolean isLast() {
    return last;
  }

  /** Takes note if {@code response} is the last one; if it {@code hasToBe}, makes it so. */
  void look(HttpResponse response, boolean hasToBe) {
    if (response
        .headers()
        .containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE, true)) {
      last = true;
    } else if (hasToBe && !Expectation.isInterim(response)) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      response.headers().remove("Keep-Alive");
      last = true;
      closing = true;
    }
  }

  /** True if nobody else closes the connection when the last answer is written. */
  boolean isClosing() {
    return closing;
  }

  /** Sends the last answer of a connection. */
  void say(ChannelHandlerContext ctx, Answer answer, boolean inputEnded) {
    FullHttpResponse response = Responses.kept(answer);
    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    response.headers().remove("Keep-Alive");
    last = true;
    lingering = true;
    Future<?> unused =
        ctx.writeAndFlush(response)
            .addListener(done -> end(ctx, ctx.newPromise(), inputEnded || !done.isSuccess()));
  }

  /** Ends a connection that no answer is owed to. */
  void end(ChannelHandlerContext ctx) {
    last = true;
    lingering = true;
    end(ctx, ctx.newPromise(), false);
  }

  /** Ends the connection, gently after a last answer that the client may not have read. */
  void close(ChannelHandlerContext ctx, ChannelPromise promise, boolean inputEnded) {
    if (last && !lingering) {
      lingering = true;
      end(ctx, promise, inputEnded);
    } else {
      Future<?> unused = ctx.close(promise);
    }
  }

  private static void end(ChannelHandlerContext ctx, ChannelPromise promise, boolean inputEnded) {
    if (inputEnded || !(ctx.channel() instanceof DuplexChannel channel) || !channel.isActive()) {
      Future<?> unused = ctx.close(promise);
      return;
    }
    SslHandler tls = ctx.pipeline().get(SslHandler.class);
    if (tls == null) {
      endOutput(channel);
    } else {
      Future<?> unused = tls.closeOutbound().addListener(done -> endOutput(channel));
    }
    channel.config().setAutoRead(true);
    Future<?> unusedToo =
        ctx.executor()
            .schedule(() -> closeNow(ctx, promise), LINGER.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends a connection that nothing more is to be said on. */
  static void closeNow(Channel channel) {
    Future<?> unused = channel.close();
  }

  private static void endOutput(DuplexChannel channel) {
    Future<?> unused = channel.shutdownOutput();
  }

  private static void closeNow(ChannelHandlerContext ctx, ChannelPromise promise) {
    Future<?> unused = ctx.close(promise);
  }

  /** Drops what still comes, up to a bound. */
  void drop(ByteBuf bytes, ChannelHandlerContext ctx) {
    dropped += bytes.readableBytes();
    bytes.release();
    if (dropped > MOST_DROPPED) {
      inputEnded(ctx);
    }
  }

  /** The client has said everything; nothing is to be waited for. */
  void inputEnded(ChannelHandlerContext ctx) {
    Future<?> unused =
        ctx.writeAndFlush(Unpooled.EMPTY_BUFFER)
            .addListener(done -> closeNow(ctx, ctx.newPromise()));
  }
}
