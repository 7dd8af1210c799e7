package io.rshare.http;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection as the others see it: where it comes from, whether it is in use, what it keeps, and
 * what they may ask of it. Whatever they ask is done by its own thread, as long as it lives.
 */
final class Guest {
  /** Scheduled tasks run after the next round of reading, however short the time. */
  private static final long LAST_LOOK_MILLIS = 1;

  private final Receptions shared;
  private final Channel channel;
  private final Runnable refuse;
  private final Use use = new Use();
  private volatile Holdings holdings;
  private @Nullable Runnable endOfPause;

  /** The guest on {@code channel}; {@code refuse} has its client come again later. */
  Guest(Receptions shared, Channel channel, Runnable refuse) {
    this.shared = shared;
    this.channel = channel;
    this.refuse = refuse;
    this.holdings = shared.holdings(Sources.of(channel), this::makeRoom, this::closeNow);
  }

  /** The connection comes from {@code address}, as its proxy says, and counts there. */
  void comesFrom(InetAddress address) {
    shared.left(this);
    holdings.leave();
    holdings = shared.holdings(Sources.of(address), this::makeRoom, this::closeNow);
    shared.joined(this);
  }

  String source() {
    return holdings.source();
  }

  Use use() {
    return use;
  }

  Holdings holdings() {
    return holdings;
  }

  /** Has the client come again later, unless it is being answered. */
  void makeRoom() {
    onItsThread(
        () -> {
          if (!use.isBusy()) {
            refuse.run();
          }
        });
  }

  /**
   * Ends the connection for another one, unless it has come to life again: a request may have
   * arrived that nobody has read so far, so its thread looks once more before.
   */
  void letGo() {
    long chosen = use.last();
    Future<?> unused =
        channel.eventLoop().schedule(() -> end(chosen), LAST_LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void end(long chosen) {
    if (!channel.isActive()) {
      return;
    }
    if (use.isEvictable() && use.last() == chosen) {
      Farewell.closeNow(channel);
    } else {
      shared.joined(this);
    }
  }

  /**
   * Ends the connection that {@code channel} is, unless an answer is owed to it or {@code quiet} is
   * false once its thread has looked once more for what nobody has read so far.
   */
  static void endIfIdle(Channel channel, BooleanSupplier quiet) {
    if (!channel.isRegistered()) {
      return;
    }
    Future<?> unused =
        channel
            .eventLoop()
            .schedule(
                () -> {
                  if (channel.isActive() && quiet.getAsBoolean()) {
                    endIfIdle(channel);
                  }
                },
                LAST_LOOK_MILLIS,
                TimeUnit.MILLISECONDS);
  }

  private static void endIfIdle(Channel channel) {
    Reception reception = channel.pipeline().get(Reception.class);
    if (reception == null) {
      // It has said nothing yet.
      Farewell.closeNow(channel);
    } else {
      endIfIdle(channel, reception);
    }
  }

  private static void endIfIdle(Channel channel, Reception reception) {
    if (reception.isOpen() && reception.gate().isEmpty() && !reception.incoming().isUnfinished()) {
      reception.farewell().end(channel.pipeline().context(reception));
    }
  }

  void closeNow() {
    onItsThread(() -> Farewell.closeNow(channel));
  }

  /** The answer is held back: nothing else is kept meanwhile. {@code end} ends the pause early. */
  void pausing(Runnable end) {
    holdings.forget();
    use.pause();
    endOfPause = end;
  }

  /** A request has been answered. */
  void answered() {
    use.end();
    endOfPause = null;
    holdings.answered(channel);
  }

  /** The connection has ended. */
  void left() {
    holdings.leave();
    shared.left(this);
    if (endOfPause != null) {
      // Later, when everybody has heard of the end.
      channel.eventLoop().execute(endOfPause);
      endOfPause = null;
    }
  }

  /** Later, and not at all if the connection has ended by then. */
  void onItsThread(Runnable step) {
    channel
        .eventLoop()
        .execute(
            () -> {
              if (channel.isActive()) {
                step.run();
              }
            });
  }
}
