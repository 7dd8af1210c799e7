package io.rshare.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.rshare.http.transport.Peer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
    if (atOnce.isPresent() && atOnce.get().pause().isZero()) {
      write(ctx, atOnce.get());
      return;
    }
    var recipient = new Recipient(ctx.channel());
    CompletableFuture<Answer> later =
        atOnce.isPresent()
            ? Calls.heldBack(atOnce.get(), recipient)
            : calls.answer(exchange, recipient);
    var unused = later.thenAccept(answer -> ctx.executor().execute(() -> answered(ctx, answer)));
  }

  private static void answered(ChannelHandlerContext ctx, Answer answer) {
    write(ctx, answer);
    ctx.flush();
  }

  private static void write(ChannelHandlerContext ctx, Answer answer) {
    var unused = ctx.write(Responses.kept(answer));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.flush();
    ctx.fireChannelReadComplete();
  }
}
