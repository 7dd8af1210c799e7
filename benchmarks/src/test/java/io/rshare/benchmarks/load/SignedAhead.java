package io.rshare.benchmarks.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Calls that are signed before a run begins, so that while it lasts the clients take less of the
 * machine from the server. Where a run goes faster than the one before, the rest is signed on the
 * way.
 */
final class SignedAhead implements Supplier<byte[]> {
  private static final int MOST = 150_000;
  private static final double MARGIN = 1.2;

  private final Supplier<byte[]> calls;
  private final Deque<byte[]> ready = new ArrayDeque<>();
  private double perSecond;

  SignedAhead(Supplier<byte[]> calls) {
    this.calls = calls;
  }

  @Override
  public byte[] get() {
    byte[] call = ready.poll();
    return call == null ? calls.get() : call;
  }

  /** {@code runs}, before each of which the calls for it are signed. */
  Contender before(Contender runs) {
    return (count, time) -> {
      sign(time);
      Round round = runs.run(count, time);
      perSecond = round.perSecond();
      return round;
    };
  }

  private void sign(Duration time) {
    double needed = Math.min(MOST, MARGIN * perSecond * time.toNanos() / 1e9);
    while (ready.size() < needed) {
      ready.add(calls.get());
    }
  }
}
