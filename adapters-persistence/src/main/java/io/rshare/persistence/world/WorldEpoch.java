package io.rshare.persistence.world;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.RepeatedTask;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this node knows: the epoch, when the database last confirmed it, and what was read since.
 * Polled in the background; where a poll is overdue, the next question asks the database itself, so
 * nobody gets an answer older than the bound, and without a database nobody gets one at all.
 */
@Singleton
final class WorldEpoch {
  private static final Logger LOG = LoggerFactory.getLogger(WorldEpoch.class);

  private final JdbcUnitOfWork unitOfWork;
  private final OneMoment moment;
  private final FreshnessLimits limits;
  private final TaskScheduler scheduler;
  private final AtomicReference<Known> known;
  private final RepeatedTask task = new RepeatedTask(this::poll);

  WorldEpoch(
      JdbcUnitOfWork unitOfWork,
      OneMoment moment,
      FreshnessLimits limits,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.unitOfWork = unitOfWork;
    this.moment = moment;
    this.limits = limits;
    this.scheduler = scheduler;
    this.known =
        new AtomicReference<>(
            new Known(
                Long.MIN_VALUE,
                System.nanoTime() - limits.maxLag().toNanos() - 1,
                System.nanoTime(),
                WorldCaches.empty(limits.cacheSize())));
  }

  /**
   * The state at one epoch.
   *
   * @param epoch grows with each change of the world
   * @param confirmed nano time just before the database was asked
   * @param changed nano time at which this node last changed something: to what was asked before,
   *     an old answer may still be on its way
   * @param caches what was read at this epoch
   */
  record Known(long epoch, long confirmed, long changed, WorldCaches caches) {}

  /** What is known, confirmed within the bound. */
  Known current() {
    return fresh().orElseGet(this::confirm);
  }

  /** What is known, if it is confirmed within the bound already. */
  Optional<Known> fresh() {
    Known now = known.get();
    boolean confirmed = System.nanoTime() - now.confirmed() <= limits.maxLag().toNanos();
    return confirmed ? Optional.of(now) : Optional.empty();
  }

  /** Forgets when the database was asked last, because this node has just changed something. */
  void expire() {
    long now = System.nanoTime();
    known.updateAndGet(
        before ->
            new Known(before.epoch(), now - limits.maxLag().toNanos() - 1, now, before.caches()));
  }

  /** Asks the database for its epoch. */
  Known confirm() {
    long asked = System.nanoTime();
    adopt(unitOfWork.read(moment::epoch), asked);
    return known.get();
  }

  /**
   * Takes over an epoch that the database told after {@code asked}. Who asked last knows best,
   * unless an earlier question was answered later and has seen more.
   */
  void adopt(long epoch, long asked) {
    known.updateAndGet(
        before -> {
          boolean asInOrder = asked - before.confirmed() > 0 && asked - before.changed() >= 0;
          boolean newer = asInOrder || epoch > before.epoch();
          if (!newer) {
            return before;
          }
          return epoch == before.epoch()
              ? new Known(epoch, asked, before.changed(), before.caches())
              : new Known(epoch, asked, before.changed(), WorldCaches.empty(limits.cacheSize()));
        });
  }

  /** Begins to poll. Done by hand, because a scheduled method may begin after the end. */
  @EventListener
  void begin(StartupEvent event) {
    task.start(scheduler, limits.pollInterval());
  }

  @EventListener
  void end(ShutdownEvent event) {
    task.end();
  }

  void poll() {
    try {
      confirm();
    } catch (RuntimeException e) {
      LOG.debug("the epoch could not be read, next time again: {}", e.toString());
    }
  }
}
