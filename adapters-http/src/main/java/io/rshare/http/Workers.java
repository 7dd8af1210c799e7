package io.rshare.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer calls. Threads of the system and not virtual ones: a call waits for the
 * database many times and never long, and each wait of a virtual thread costs a way through a
 * poller. More threads than connections to the database would only wait for these. Heavy calls have
 * few, so that their number bounds the memory they take.
 *
 * <p>A bean of its own and no executor of the framework's, which would measure every task once
 * more.
 */
@Singleton
final class Workers {
  private static final int IDLE_SECONDS = 30;

  private final Map<Lane, ThreadPoolExecutor> pools = new EnumMap<>(Lane.class);

  Workers(HttpSettings settings) {
    for (Lane lane : Lane.values()) {
      boolean usual = lane == Lane.USUAL;
      String name = usual ? "call-" : lane.name().toLowerCase(Locale.ROOT) + "-";
      pools.put(lane, pool(name, usual ? settings.workers() : settings.heavyWorkers()));
    }
  }

  private static ThreadPoolExecutor pool(String name, int threads) {
    // The queue needs no bound of its own: Calls counts those under way.
    var pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name(name, 0).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /** Has a thread run {@code call}; throws {@link RejectedExecutionException} at the end. */
  void execute(Lane lane, Runnable call) {
    Objects.requireNonNull(pools.get(lane)).execute(call);
  }

  @PreDestroy
  void close() {
    pools.values().forEach(ThreadPoolExecutor::shutdown);
  }
}
