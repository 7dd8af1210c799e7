package io.rshare.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain calls of the RPC door before they get to the server, whose routes, filters and
 * bodies that may be streams cost more than most answers. One for each connection. Whatever is not
 * plain goes on to the server and {@link RpcEndpoint}, which answer to the same.
 *
 * <p>Answers leave in the order of their requests: while the server owes one, everything goes to
 * the server; while this does, what comes next waits, and no more is read than that.
 */
final class RpcShortcut extends ChannelDuplexHandler {
  private final RpcGateway gateway;
  private final Calls calls;
  private final PlainCalls plain;

  private final Deque<Object> waiting = new ArrayDeque<>();
  private @Nullable HttpRequest coming;
  private @Nullable ByteArrayOutputStream body;
  private boolean answering;
  private boolean wantsMore;
  private int owedByServer;

  RpcShortcut(RpcGateway gateway, Calls calls, PlainCalls plain) {
    this.gateway = gateway;
    this.calls = calls;
    this.plain = plain;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (answering) {
      waiting.add(message);
    } else {
      take(ctx, message);
    }
  }

  private void take(ChannelHandlerContext ctx, Object message) {
    switch (message) {
      case HttpRequest request when owedByServer == 0 && plain.test(request) -> coming = request;
      case HttpContent content when coming != null -> takeBody(ctx, coming, content);
      case HttpRequest request -> {
        owedByServer++;
        ctx.fireChannelRead(request);
      }
      case Throwable cause -> fail(ctx, cause);
      default -> ctx.fireChannelRead(message);
    }
  }

  private void takeBody(ChannelHandlerContext ctx, HttpRequest request, HttpContent content) {
    byte[] piece = ByteBufUtil.getBytes(content.content());
    content.release();
    boolean last = content instanceof LastHttpContent;
    if (!last && body == null) {
      body = new ByteArrayOutputStream(piece.length);
    }
    if (body != null) {
      body.writeBytes(piece);
    }
    if (last) {
      byte[] whole = body == null ? piece : body.toByteArray();
      forget();
      answer(ctx, request, whole);
    }
  }

  private void forget() {
    coming = null;
    body = null;
  }

  private void answer(ChannelHandlerContext ctx, HttpRequest request, byte[] bytes) {
    String address =
        ctx.channel().remoteAddress() instanceof InetSocketAddress remote
            ? ServerRequests.address(remote)
            : "";
    boolean secure = ctx.pipeline().get(SslHandler.class) != null;
    RpcExchange exchange = gateway.exchange(ServerRequests.raw(request, bytes, address, secure));
    Optional<Answer> atOnce = exchange.answerAtOnce();
    if (atOnce.isPresent()) {
      write(ctx, atOnce.get());
      return;
    }
    answering = true;
    var unused =
        calls
            .answer(exchange)
            .thenAccept(answer -> ctx.executor().execute(() -> answered(ctx, answer)));
  }

  private void answered(ChannelHandlerContext ctx, Answer answer) {
    answering = false;
    write(ctx, answer);
    boolean more = !waiting.isEmpty();
    while (!answering && !waiting.isEmpty()) {
      take(ctx, waiting.remove());
    }
    if (more && !answering) {
      ctx.fireChannelReadComplete();
    }
    ctx.flush();
    if (wantsMore && waiting.isEmpty()) {
      wantsMore = false;
      ctx.read();
    }
  }

  private static void write(ChannelHandlerContext ctx, Answer answer) {
    var unused = ctx.write(Responses.kept(answer));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.flush();
    ctx.fireChannelReadComplete();
  }

  @Override
  public void read(ChannelHandlerContext ctx) {
    // Clients hardly ever send ahead: to stop reading before they do costs more than what they
    // send.
    if (waiting.isEmpty()) {
      ctx.read();
    } else {
      wantsMore = true;
    }
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (BodyMeter.endsAnswer(message)) {
      owedByServer--;
    }
    var unused = ctx.write(message, promise);
  }

  /** What is wrong with a request that came after the one being answered is for later, too. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (answering && !(cause instanceof IOException)) {
      waiting.add(cause);
    } else {
      fail(ctx, cause);
    }
  }

  /** The server has the words for requests that do not come to their end. */
  private void fail(ChannelHandlerContext ctx, Throwable cause) {
    if (coming != null) {
      HttpRequest request = coming;
      forget();
      owedByServer++;
      ctx.fireChannelRead(request);
    }
    ctx.fireExceptionCaught(cause);
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    forget();
    waiting.forEach(ReferenceCountUtil::release);
    waiting.clear();
    ctx.fireChannelInactive();
  }
}
