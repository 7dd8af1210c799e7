package io.rshare.persistence.share;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.RepeatedTask;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets nonces whose time is over, a few at a time, so that nobody waits for a long delete. */
@Singleton
final class NoncePurge {
  private static final Logger LOG = LoggerFactory.getLogger(NoncePurge.class);

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;
  private final InstantSource clock;
  private final PurgeLimits limits;
  private final TaskScheduler scheduler;
  private final RepeatedTask task = new RepeatedTask(this::run);

  NoncePurge(
      JdbcUnitOfWork unitOfWork,
      Sql sql,
      @Nullable InstantSource clock,
      PurgeLimits limits,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.clock = clock == null ? InstantSource.system() : clock;
    this.limits = limits;
    this.scheduler = scheduler;
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
      while (purgeSome() == limits.purgeBatch()) {
        LOG.debug("more nonces to forget");
      }
    } catch (RuntimeException e) {
      LOG.warn("nonces could not be purged, next time again: {}", e.toString());
    }
  }

  private int purgeSome() {
    return unitOfWork.write(
        () ->
            sql.update(
                "DELETE FROM nonce WHERE expire_time < ? LIMIT " + limits.purgeBatch(),
                clock.instant()));
  }
}
