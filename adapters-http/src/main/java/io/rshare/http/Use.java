package io.rshare.http;

/** Whether and when a connection was used last; read by other threads. */
final class Use {
  private volatile boolean busy;
  private volatile long last = System.nanoTime();

  /** A request is being answered from now on. */
  void begin() {
    busy = true;
  }

  /** It was. */
  void end() {
    busy = false;
    last = System.nanoTime();
  }

  /** Whether a request is being answered. */
  boolean isBusy() {
    return busy;
  }

  /** When the last one was, or the connection began, by {@link System#nanoTime}. */
  long last() {
    return last;
  }
}
