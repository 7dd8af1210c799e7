package io.rshare.http;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.channel.socket.ChannelInputShutdownReadComplete;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the HTTP decoder and lets bytes in piece by piece, as long as the {@link Reception}
 * behind it can take more requests. What a client sends ahead stays bytes until then, and no more
 * is read than that; one that does not read its answers is not read from either.
 */
final class Gate extends ChannelDuplexHandler {
  /** A usual call is one piece; a piece of the smallest requests is a hundred of them. */
  private static final int PIECE = 4 * 1024;

  private final Reception reception;
  private @Nullable ChannelHandlerContext context;
  private @Nullable ByteBuf rest;
  private @Nullable ByteBuf piece;
  private int pieceStart;
  private boolean lettingIn;
  private boolean wantsMore;

  Gate(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!(message instanceof ByteBuf bytes)) {
      ctx.fireChannelRead(message);
    } else if (reception.isOver()) {
      reception.farewell().drop(bytes, ctx);
    } else {
      // Merged: records of TLS may hold a byte each, and buffers around buffers would pile up.
      rest =
          rest == null
              ? bytes
              : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), rest, bytes);
      letIn();
    }
  }

  /** Lets in what has come, as far as the reception takes it; whether that was anything. */
  boolean letIn() {
    ChannelHandlerContext ctx = context;
    if (lettingIn || ctx == null) {
      return false;
    }
    boolean any = false;
    lettingIn = true;
    try {
      while (rest != null && reception.isOpen()) {
        // Kept for a moment, since the decoder lets go of it before it says what is wrong.
        ByteBuf next = nextPiece(rest).retain();
        piece = next;
        pieceStart = next.readerIndex();
        reception.incoming().bytes(next.readableBytes());
        ctx.fireChannelRead(next);
        reception.pieceRead();
        piece = null;
        next.release();
        any = true;
      }
    } finally {
      lettingIn = false;
    }
    return any;
  }

  private ByteBuf nextPiece(ByteBuf all) {
    if (all.readableBytes() > PIECE) {
      return all.readRetainedSlice(PIECE);
    }
    rest = null;
    return all;
  }

  /** The text of the piece that is being let in, for guesses about what cannot be read. */
  String text() {
    ByteBuf now = piece;
    return now == null
        ? ""
        : now.toString(
            pieceStart,
            Math.min(PIECE, now.writerIndex() - pieceStart),
            StandardCharsets.ISO_8859_1);
  }

  /** True if this is at it, and goes on as far as it can. */
  boolean isLettingIn() {
    return lettingIn;
  }

  /** True if nothing has come that was not let in. */
  boolean isEmpty() {
    return rest == null;
  }

  /** True if no input is waiting behind the request being answered. */
  boolean isAtLast() {
    return isEmpty() && !reception.isWaiting();
  }

  /** Has more read, if it was wanted. */
  void readOn() {
    if (wantsMore && context != null) {
      wantsMore = false;
      context.read();
    }
  }

  @Override
  public void read(ChannelHandlerContext ctx) {
    // Clients hardly ever send ahead: to stop reading before they do costs more than what they
    // send.
    if (isAtLast()) {
      ctx.read();
    } else {
      wantsMore = true;
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (ctx.channel().isWritable()) {
      reception.outputDrained();
    }
    ctx.fireChannelWritabilityChanged();
  }

  /** A client that has said everything still wants to hear the answers. */
  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof ChannelInputShutdownEvent) {
      reception.inputEnded();
    } else if (!(event instanceof ChannelInputShutdownReadComplete)) {
      ctx.fireUserEventTriggered(event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    forget();
    ctx.fireChannelInactive();
  }

  /** Lets go of what was not let in. */
  void forget() {
    if (rest != null) {
      rest.release();
      rest = null;
    }
  }
}
