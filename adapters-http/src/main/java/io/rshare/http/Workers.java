package io.rshare.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that answer calls. Threads of the system and not virtual ones: a call waits for the
 * database many times and never long, and each wait of a virtual thread costs a way through a
 * poller. More threads than connections to the database would only wait for these.
 */
@Factory
final class Workers {
  static final String NAME = "calls";
  private static final int IDLE_SECONDS = 30;

  @Singleton
  @Named(NAME)
  @Bean(preDestroy = "shutdown")
  ExecutorService calls(HttpSettings settings) {
    // The queue needs no bound of its own: Intake counts the calls under way.
    var workers =
        new ThreadPoolExecutor(
            settings.workers(),
            settings.workers(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("call-", 0).daemon().factory());
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }
}
