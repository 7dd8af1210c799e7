package io.rshare.http;

/** The state of a connection and when it was used last; read by other threads. */
final class Use {
  private enum State {
    IDLE,
    BUSY,
    PAUSED
  }

  private volatile State state = State.IDLE;
  private volatile long last = System.nanoTime();
  private volatile boolean answered;

  /** A request is being answered from now on. */
  void begin() {
    state = State.BUSY;
  }

  /** The answer is there and held back; only the thread of the connection changes states. */
  void pause() {
    if (state == State.BUSY) {
      state = State.PAUSED;
    }
  }

  /** It has been answered. */
  void end() {
    state = State.IDLE;
    answered = true;
    last = System.nanoTime();
  }

  /** True if a request is being answered, or its answer held back. */
  boolean isBusy() {
    return state != State.IDLE;
  }

  /** True if the connection may go for another one: nobody works for it. */
  boolean isEvictable() {
    return state != State.BUSY;
  }

  /** When the last request was answered, or the connection began, by {@link System#nanoTime}. */
  long last() {
    return last;
  }

  /**
   * True if this connection goes rather than one with {@code other}: the one that was never used,
   * or else the one that was not used for longer.
   */
  boolean goesBefore(Use other) {
    return answered == other.answered ? last - other.last < 0 : !answered;
  }
}
