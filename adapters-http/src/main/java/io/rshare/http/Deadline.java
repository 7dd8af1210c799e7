package io.rshare.http;

import io.netty.channel.ChannelHandlerContext;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** By when a request has to be whole. */
final class Deadline {
  private final long millis;
  private final Runnable missed;
  private @Nullable Future<?> running;

  /** Runs {@code missed} if a request takes longer than {@code millis}. */
  Deadline(long millis, Runnable missed) {
    this.millis = millis;
    this.missed = missed;
  }

  /** A request is coming; counts from the first time this is called. */
  void start(ChannelHandlerContext ctx) {
    if (running == null) {
      running = ctx.executor().schedule(missed, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** It has come, or is of no interest any more. */
  void met() {
    if (running != null) {
      running.cancel(false);
      running = null;
    }
  }
}
