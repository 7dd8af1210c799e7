package io.rshare.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.transport.Announced;
import java.util.Optional;
import java.util.concurrent.Future;

/**
 * Stands between the HTTP decoder and whatever answers, one for each connection. Hands on whole
 * requests, one at a time: the next one when the answer to the one before has left. Refuses, in the
 * manner of the door it is for, what is no proper request, what is too large and what there is no
 * room for.
 */
final class Reception extends ChannelDuplexHandler {
  private final Receptions shared;
  private final Channel channel;
  private final Incoming incoming;
  private Holdings holdings;
  private final Farewell farewell = new Farewell();
  private final Gate gate = new Gate(this);
  private final Guest guest;
  private final Use use;
  private final Deadline deadline;
  private final Ahead waiting = new Ahead();
  private boolean taking;
  private final Expectation expectation = new Expectation();
  private boolean inputEnded;

  Reception(Receptions shared, Channel channel) {
    this.shared = shared;
    this.channel = channel;
    this.incoming = shared.incoming();
    this.guest = new Guest(shared, channel, this::makeRoom);
    this.use = guest.use();
    this.holdings = guest.holdings();
    this.deadline = shared.deadline(guest::closeNow);
  }

  Gate gate() {
    return gate;
  }

  Incoming incoming() {
    return incoming;
  }

  /** The connection as the others see it. */
  Guest guest() {
    return guest;
  }

  private ChannelHandlerContext context() {
    return channel.pipeline().context(this);
  }

  /** True if a request may come in now. */
  boolean isOpen() {
    return waiting.isEmpty() && isReady();
  }

  private boolean isReady() {
    return !use.isBusy() && !farewell.isLast() && channel.isWritable();
  }

  /** True if the last answer is on its way. */
  boolean isOver() {
    return farewell.isOver();
  }

  /** True if requests have come in that were not handed on. */
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  Farewell farewell() {
    return farewell;
  }

  /** A piece has been read: what of it is unfinished has to find room. */
  void pieceRead() {
    if (isComing() && incoming.isOpening()) {
      incoming.opening(gate.text());
    }
    if (isComing() && !holdings.unfinished(incoming.weight())) {
      refuse(FaultCode.UNAVAILABLE.fault());
    }
    if (!holdings.ahead(waiting.weight())) {
      guest.closeNow();
    }
  }

  private boolean isComing() {
    return !use.isBusy() && !isOver() && incoming.isUnfinished();
  }

  /** The client has read on. */
  void outputDrained() {
    holdings.read();
    goOnIfNeeded();
  }

  /** The client sends nothing more. */
  void inputEnded() {
    inputEnded = true;
    if (isOver()) {
      farewell.inputEnded(context());
    } else if (!use.isBusy()) {
      goOnIfNeeded();
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    shared.heard();
    if (isOver()) {
      ReferenceCountUtil.release(message);
    } else if (isOpen()) {
      take(ctx, message);
    } else {
      waiting.add(message);
    }
  }

  private void take(ChannelHandlerContext ctx, Object message) {
    Optional<Fault> problem =
        switch (message) {
          case HttpRequest request -> incoming.begin(request);
          case HttpContent content -> incoming.add(content);
          default -> Optional.empty();
        };
    ReferenceCountUtil.release(message);
    HttpRequest whole = incoming.whole();
    if (problem.isPresent()) {
      refuse(problem.get());
    } else if (whole != null) {
      handOn(ctx, whole);
    } else if (message instanceof HttpRequest request) {
      expectation.meet(ctx, request);
    }
  }

  private void handOn(ChannelHandlerContext ctx, HttpRequest request) {
    if (!holdings.whole(incoming.weight())) {
      refuse(FaultCode.UNAVAILABLE.fault());
      return;
    }
    deadline.met();
    use.begin();
    byte[] body = incoming.body();
    incoming.forget();
    ctx.fireChannelRead(RawTarget.unlessPlain(request));
    ctx.fireChannelRead(
        body.length == 0
            ? LastHttpContent.EMPTY_LAST_CONTENT
            : new DefaultLastHttpContent(Unpooled.wrappedBuffer(body)));
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (isComing()) {
      deadline.start(ctx);
    }
    ctx.fireChannelReadComplete();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof Announced announced) {
      guest.comesFrom(announced.source());
      holdings = guest.holdings();
    }
    ctx.fireUserEventTriggered(event);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response) {
      if (expectation.isMet(response)) {
        ReferenceCountUtil.release(message);
        promise.setSuccess();
        return;
      }
      farewell.look(response, incoming.hasGrown() || (shared.isEnding() && gate.isAtLast()));
    }
    boolean ends =
        use.isBusy() && message instanceof LastHttpContent && !Expectation.isInterim(message);
    ChannelPromise written =
        ends && farewell.isClosing()
            ? promise.unvoid().addListener(done -> close(ctx, ctx.newPromise()))
            : promise;
    Future<?> unused = ctx.write(message, written);
    if (ends) {
      answered();
    }
  }

  private void answered() {
    guest.answered();
    if (!taking && !gate.isLettingIn()) {
      goOnIfNeeded();
    }
  }

  /** Never at once, since whoever writes is in the middle of something. */
  private void goOnIfNeeded() {
    if (isWaiting() || !gate.isEmpty() || inputEnded) {
      guest.onItsThread(this::goOn);
    }
  }

  private void goOn() {
    ChannelHandlerContext ctx = context();
    if (ctx == null) {
      return;
    }
    boolean any = isWaiting();
    taking = true;
    while (isWaiting() && isReady()) {
      take(ctx, waiting.take());
    }
    taking = false;
    if (any && !holdings.ahead(waiting.weight())) {
      guest.closeNow();
    }
    any |= !isWaiting() && gate.letIn();
    if (any) {
      channelReadComplete(ctx);
    }
    ctx.flush();
    if (!isWaiting() && gate.isEmpty() && !isOver()) {
      gate.readOn();
      if (inputEnded && !use.isBusy()) {
        end(ctx);
      }
    }
  }

  /** A client that falls silent in the middle of a request is told so. */
  private void end(ChannelHandlerContext ctx) {
    if (incoming.isUnfinished()) {
      refuse(FaultCode.PARAMETER_INVALID.fault());
    } else {
      farewell.inputEnded(ctx);
    }
  }

  private void refuse(Fault fault) {
    deadline.met();
    Answer answer = shared.refusal(incoming, gate.text(), channel, fault);
    forget();
    farewell.say(context(), answer, inputEnded);
  }

  private void makeRoom() {
    if (!isOver()) {
      refuse(FaultCode.UNAVAILABLE.fault());
    }
  }

  @Override
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    farewell.close(ctx, promise, inputEnded);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // What cannot be decoded comes as a message; this is the end of the connection.
    Future<?> unused = ctx.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    deadline.met();
    forget();
    guest.left();
    ctx.fireChannelInactive();
  }

  private void forget() {
    incoming.forget();
    holdings.forget();
    waiting.forget();
    holdings.ahead(0);
    gate.forget();
  }
}
