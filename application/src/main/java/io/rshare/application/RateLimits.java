package io.rshare.application;

import io.rshare.domain.fault.FaultCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The documented rate of calls per account, region and operation, counted per second and node. Off
 * by default: a service of one's own has no neighbours to protect (assumed).
 */
public final class RateLimits {
  /** Lets every call through. */
  public static final RateLimits OFF = new RateLimits(false);

  /** As documented. */
  public static RateLimits documented() {
    return new RateLimits(true);
  }

  private final boolean on;
  private volatile Window window = new Window(0, new ConcurrentHashMap<>());

  private RateLimits(boolean on) {
    this.on = on;
  }

  /** Lets the call through or throws {@link FaultCode#THROTTLED} with the rest of the second. */
  void admit(OperationSpec<?> spec, Call call) {
    if (!on) {
      return;
    }
    String key = call.account() + " " + call.region() + " " + spec.action();
    int calls = windowAt(call.now()).calls(key);
    if (calls > spec.callsPerSecond()) {
      throw FaultCode.THROTTLED.fault(untilNextSecond(call.now()));
    }
  }

  /** Counting starts anew with the next second. */
  private static Duration untilNextSecond(Instant now) {
    return Duration.between(now, now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }

  private Window windowAt(Instant now) {
    Window current = window;
    if (current.second != now.getEpochSecond()) {
      // Two threads may both start the second anew; a few calls more get through, none too few.
      current = new Window(now.getEpochSecond(), new ConcurrentHashMap<>());
      window = current;
    }
    return current;
  }

  private record Window(long second, ConcurrentMap<String, AtomicInteger> counts) {
    int calls(String key) {
      return counts.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    }
  }
}
