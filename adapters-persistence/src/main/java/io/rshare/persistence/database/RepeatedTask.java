package io.rshare.persistence.database;

import io.micronaut.scheduling.TaskScheduler;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A task that runs again and again until it is ended. Once {@link #end} has returned, the task does
 * not run any more, so the database may be closed without disturbing it.
 */
public final class RepeatedTask {
  private static final int PATIENCE_SECONDS = 5;

  private final Runnable task;
  private final ReentrantLock running = new ReentrantLock();
  private volatile boolean ended;
  private volatile @Nullable ScheduledFuture<?> schedule;

  /** Not started yet; {@code task} must not throw. */
  public RepeatedTask(Runnable task) {
    this.task = task;
  }

  /** Runs the task after {@code interval}, and {@code interval} after the end of each run. */
  public void start(TaskScheduler scheduler, Duration interval) {
    schedule = scheduler.scheduleWithFixedDelay(interval, interval, this::run);
  }

  private void run() {
    running.lock();
    try {
      if (!ended) {
        task.run();
      }
    } finally {
      running.unlock();
    }
  }

  /** Ends it, and waits up to 5 s for a run that is under way. */
  public void end() {
    ended = true;
    ScheduledFuture<?> scheduled = schedule;
    if (scheduled != null) {
      scheduled.cancel(false);
    }
    try {
      if (running.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        running.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
