package io.rshare.http;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer calls. Threads of the system and not virtual ones: a call waits for the
 * database many times and never long, and each wait of a virtual thread costs a way through a
 * poller. More threads than connections to the database would only wait for these.
 *
 * <p>A bean of its own and no executor of the framework's, which would measure every task once
 * more.
 */
@Singleton
final class Workers {
  private static final int IDLE_SECONDS = 30;

  private final ThreadPoolExecutor pool;

  Workers(HttpSettings settings) {
    // The queue needs no bound of its own: Calls counts those under way.
    pool =
        new ThreadPoolExecutor(
            settings.workers(),
            settings.workers(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("call-", 0).daemon().factory());
    pool.allowCoreThreadTimeOut(true);
  }

  /** Has a thread run {@code call}; throws {@link RejectedExecutionException} at the end. */
  void execute(Runnable call) {
    pool.execute(call);
  }

  @PreDestroy
  void close() {
    pool.shutdown();
  }
}
