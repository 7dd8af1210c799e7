package io.rshare.bootstrap;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.rshare.application.lifecycle.DueShares;
import io.rshare.persistence.database.RepeatedTask;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for what is due, on every node. */
@Singleton
final class LifecycleWorker {
  private static final Logger LOG = LoggerFactory.getLogger(LifecycleWorker.class);

  private final DueShares due;
  private final Duration interval;
  private final TaskScheduler scheduler;
  private final RepeatedTask task = new RepeatedTask(this::run);

  LifecycleWorker(
      DueShares due,
      @Property(name = "rshare.lifecycle.interval", defaultValue = "1s") Duration interval,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.due = due;
    this.interval = interval;
    this.scheduler = scheduler;
  }

  @EventListener
  void begin(StartupEvent event) {
    task.start(scheduler, interval);
  }

  @EventListener
  void end(ShutdownEvent event) {
    task.end();
  }

  private void run() {
    try {
      while (due.run() > 0) {
        LOG.debug("more may be due");
      }
    } catch (RuntimeException e) {
      LOG.warn("what is due could not be looked up, next time again: {}", e.toString());
    }
  }
}
