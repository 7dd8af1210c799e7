package io.rshare.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Writes messages to standard error and nothing else, a line each, in UTF-8 and in their order.
 * Those marked {@link #MAY_WAIT} are written together a little later, because a file or a pipe may
 * keep whoever writes to it waiting, and must not keep waiting a thread that answers connections.
 */
public final class AuditAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
  /** Marks a message that may be lost if the process is killed within the next few milliseconds. */
  static final Marker MAY_WAIT = MarkerFactory.getMarker("MAY_WAIT");

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int MOST = 1024 * 1024;

  private final OutputStream out;
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread writer = Thread.ofPlatform().name("audit").daemon().unstarted(this::write);

  // INVARIANT: changed only under both locks, so that lines leave in the order in which they came;
  // the first is used under that of this object, the second under the other.
  private ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private ByteArrayOutputStream leaving = new ByteArrayOutputStream();

  private volatile boolean ending;

  /** Named in the configuration of the log. */
  public AuditAppender() {
    this(System.err);
  }

  AuditAppender(OutputStream out) {
    this.out = out;
  }

  @Override
  public void start() {
    // What comes while the process ends is written at once.
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    writer.start();
    super.start();
  }

  @Override
  public void stop() {
    super.stop();
    end();
  }

  @Override
  protected void append(ILoggingEvent event) {
    byte[] line = event.getFormattedMessage().getBytes(StandardCharsets.UTF_8);
    boolean wasEmpty;
    boolean full;
    synchronized (this) {
      wasEmpty = waiting.size() == 0;
      waiting.writeBytes(line);
      waiting.write('\n');
      full = waiting.size() > MOST;
    }
    if (full || ending || !mayWait(event)) {
      drain();
    } else if (wasEmpty) {
      LockSupport.unpark(writer);
    }
  }

  private static boolean mayWait(ILoggingEvent event) {
    return event.getMarkerList() != null && event.getMarkerList().contains(MAY_WAIT);
  }

  private void end() {
    ending = true;
    drain();
    LockSupport.unpark(writer);
  }

  private void write() {
    while (!ending) {
      LockSupport.park(this);
      LockSupport.parkNanos(PAUSE.toNanos());
      drain();
    }
  }

  private void drain() {
    writing.lock();
    try {
      swap();
      leaving.writeTo(out);
      out.flush();
    } catch (IOException e) {
      addError("lines are lost", e);
    } finally {
      leaving.reset();
      writing.unlock();
    }
  }

  private synchronized void swap() {
    ByteArrayOutputStream empty = leaving;
    leaving = waiting;
    waiting = empty;
  }
}
