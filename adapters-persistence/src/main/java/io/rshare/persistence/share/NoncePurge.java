package io.rshare.persistence.share;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.rshare.persistence.database.Dialect;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.RepeatedTask;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets nonces whose time is over, a few at a time, so that nobody waits for a long delete.
 *
 * <p>By whatever the clock said since as long ago as a nonce lives: what is forgotten because of a
 * clock that jumped forth could be sent again once it jumped back.
 */
@Singleton
final class NoncePurge {
  private static final Logger LOG = LoggerFactory.getLogger(NoncePurge.class);

  /** No nonce lives longer: both ends of the window of timestamps, and a minute. */
  static final Duration LIFE = Duration.ofMinutes(31);

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;
  private final Dialect dialect;
  private final InstantSource clock;
  private final PurgeLimits limits;
  private final TaskScheduler scheduler;
  private final RepeatedTask task = new RepeatedTask(this::run);
  private final LongSupplier nanoTime;

  // Only by one thread at a time.
  private final Deque<Reading> readings = new ArrayDeque<>();

  @Inject
  NoncePurge(
      JdbcUnitOfWork unitOfWork,
      Sql sql,
      Dialect dialect,
      @Nullable InstantSource clock,
      PurgeLimits limits,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this(unitOfWork, sql, dialect, clock, limits, scheduler, System::nanoTime);
  }

  NoncePurge(
      JdbcUnitOfWork unitOfWork,
      Sql sql,
      Dialect dialect,
      @Nullable InstantSource clock,
      PurgeLimits limits,
      TaskScheduler scheduler,
      LongSupplier nanoTime) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.dialect = dialect;
    this.clock = clock == null ? InstantSource.system() : clock;
    this.limits = limits;
    this.scheduler = scheduler;
    this.nanoTime = nanoTime;
  }

  @EventListener
  void begin(StartupEvent event) {
    task.start(scheduler, limits.purgeInterval());
  }

  @EventListener
  void end(ShutdownEvent event) {
    task.end();
  }

  void run() {
    try {
      Optional<Instant> over = over();
      while (over.isPresent() && purgeSome(over.get()) == limits.purgeBatch()) {
        LOG.debug("more nonces to forget");
      }
    } catch (RuntimeException e) {
      LOG.warn("nonces could not be purged, next time again: {}", e.toString());
    }
  }

  /** What the clock said at a moment that no clock tells. */
  private record Reading(long nanos, Instant clock) {}

  /** The earliest of what the clock said for as long as a nonce lives; unknown before that. */
  private Optional<Instant> over() {
    long now = nanoTime.getAsLong();
    readings.addLast(new Reading(now, clock.instant()));
    for (Reading second = second();
        second != null && now - second.nanos() >= LIFE.toNanos();
        second = second()) {
      readings.removeFirst();
    }
    boolean longEnough = now - readings.getFirst().nanos() >= LIFE.toNanos();
    return longEnough
        ? readings.stream().map(Reading::clock).min(Comparator.naturalOrder())
        : Optional.empty();
  }

  private @Nullable Reading second() {
    return readings.stream().skip(1).findFirst().orElse(null);
  }

  private int purgeSome(Instant over) {
    return unitOfWork.write(
        () ->
            sql.update(
                dialect.deleteSome("nonce", "nonce_hash", "expire_time < ?", limits.purgeBatch()),
                over));
  }
}
