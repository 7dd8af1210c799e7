package io.rshare.bootstrap;

import io.micronaut.scheduling.annotation.Scheduled;
import io.rshare.application.lifecycle.DueShares;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what is due, on every node. */
@Singleton
final class LifecycleWorker {
  private static final Logger LOG = LoggerFactory.getLogger(LifecycleWorker.class);

  private final DueShares due;

  LifecycleWorker(DueShares due) {
    this.due = due;
  }

  @Scheduled(
      initialDelay = "${rshare.lifecycle.interval:1s}",
      fixedDelay = "${rshare.lifecycle.interval:1s}")
  void run() {
    try {
      while (due.run() > 0) {
        LOG.debug("more may be due");
      }
    } catch (RuntimeException e) {
      LOG.warn("what is due could not be looked up, next time again: {}", e.toString());
    }
  }
}
