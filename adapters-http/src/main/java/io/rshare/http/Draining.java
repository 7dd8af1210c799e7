package io.rshare.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * The end of a node that loses no call: it listens no more, answers what it has begun to read, and
 * ends each connection behind its last answer, which says so.
 */
@Singleton
public final class Draining {
  private static final long PAUSE_MILLIS = 20;
  private static final Duration QUIET = Duration.ofSeconds(1);

  private final Receptions receptions;
  private final Set<Channel> listeners = ConcurrentHashMap.newKeySet();
  private final Set<Channel> connections = ConcurrentHashMap.newKeySet();

  private volatile boolean begun;

  Draining(Receptions receptions) {
    this.receptions = receptions;
  }

  /**
   * {@code listener} accepts connections. They are known from then on, and not only once their own
   * threads have seen to them, which may take longer than the listener lives.
   */
  void listens(Channel listener) {
    listeners.add(listener);
    listener
        .pipeline()
        .addFirst(
            new ChannelInboundHandlerAdapter() {
              @Override
              public void channelRead(ChannelHandlerContext context, Object accepted) {
                if (accepted instanceof Channel connection) {
                  accepted(connection);
                }
                context.fireChannelRead(accepted);
              }
            });
  }

  private void accepted(Channel connection) {
    // Its first request may be on its way.
    receptions.heard();
    connections.add(connection);
    Future<?> unused = connection.closeFuture().addListener(_ -> connections.remove(connection));
  }

  /** True once the node is to end. */
  public boolean hasBegun() {
    return begun;
  }

  private boolean isQuiet() {
    return receptions.quiet().compareTo(QUIET) > 0;
  }

  /**
   * Ends the connections; returns once none is left, or after {@code patience}. Those that nobody
   * uses are ended once nobody has sent anything for a moment: what is on its way to one of them is
   * answered first, and clients that can make no new connection turn to those they have.
   */
  public void drain(Duration patience) {
    long start = System.nanoTime();
    this.begun = true;
    // INVARIANT: before any answer says that its connection ends, for then its client makes another
    // one, and the system resets those that nobody has accepted when the listener closes.
    listeners.forEach(listener -> listener.close().syncUninterruptibly());
    receptions.beginToEnd();
    try {
      long waited = 0;
      do {
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        waited = System.nanoTime() - start;
        if (isQuiet()) {
          connections.forEach(connection -> Guest.endIfIdle(connection, this::isQuiet));
        }
      } while (!connections.isEmpty() && waited < patience.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
