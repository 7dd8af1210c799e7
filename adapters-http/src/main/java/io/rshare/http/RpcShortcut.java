package io.rshare.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.rshare.http.transport.Peer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Answers plain calls of the RPC door before they get to the server, whose routes, filters and
 * bodies that may be streams cost more than most answers. One for each connection. Whatever is not
 * plain goes on to the server and {@link RpcEndpoint}, which answer to the same. Gets whole
 * requests, each when the one before is answered ({@link Reception}).
 */
final class RpcShortcut extends ChannelInboundHandlerAdapter {
  private final RpcGateway gateway;
  private final Calls calls;
  private final PlainCalls plain;
  private @Nullable HttpRequest coming;
  private @Nullable Future<?> answering;

  RpcShortcut(RpcGateway gateway, Calls calls, PlainCalls plain) {
    this.gateway = gateway;
    this.calls = calls;
    this.plain = plain;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    switch (message) {
      case HttpRequest request when plain.test(request) -> coming = request;
      case LastHttpContent body when coming != null -> {
        HttpRequest request = coming;
        coming = null;
        byte[] bytes = ByteBufUtil.getBytes(body.content());
        body.release();
        answer(ctx, request, bytes);
      }
      default -> ctx.fireChannelRead(message);
    }
  }

  private void answer(ChannelHandlerContext ctx, HttpRequest request, byte[] bytes) {
    RpcExchange exchange =
        gateway.exchange(ServerRequests.raw(request, bytes, Peer.of(ctx.channel())));
    Optional<Answer> atOnce = exchange.answerAtOnce();
    if (atOnce.isPresent()) {
      Answer answer = atOnce.get();
      if (answer.pause().isZero()) {
        write(ctx, answer);
      } else {
        Guest.pausing(ctx.channel());
        answering =
            ctx.executor()
                .schedule(
                    () -> answered(ctx, answer), answer.pause().toMillis(), TimeUnit.MILLISECONDS);
      }
      return;
    }
    CompletableFuture<Answer> later = calls.answer(exchange, () -> Guest.pausing(ctx.channel()));
    answering = later;
    var unused = later.thenAccept(answer -> ctx.executor().execute(() -> answered(ctx, answer)));
  }

  private void answered(ChannelHandlerContext ctx, Answer answer) {
    answering = null;
    write(ctx, answer);
    ctx.flush();
  }

  private static void write(ChannelHandlerContext ctx, Answer answer) {
    var unused = ctx.write(Responses.kept(answer));
  }

  /** Nobody is left to hear an answer that is held back. */
  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    if (answering != null) {
      answering.cancel(false);
      answering = null;
    }
    ctx.fireChannelInactive();
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.flush();
    ctx.fireChannelReadComplete();
  }
}
