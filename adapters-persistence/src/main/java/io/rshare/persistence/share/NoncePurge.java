package io.rshare.persistence.share;

import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
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
  private final int batch;

  NoncePurge(
      JdbcUnitOfWork unitOfWork,
      Sql sql,
      @Nullable InstantSource clock,
      @Value("${rshare.nonces.purge-batch:500}") int batch) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.clock = clock == null ? InstantSource.system() : clock;
    this.batch = batch;
  }

  @Scheduled(
      initialDelay = "${rshare.nonces.purge-interval:60s}",
      fixedDelay = "${rshare.nonces.purge-interval:60s}")
  void run() {
    try {
      while (purgeSome() == batch) {
        LOG.debug("more nonces to forget");
      }
    } catch (RuntimeException e) {
      LOG.warn("nonces could not be purged, next time again: {}", e.toString());
    }
  }

  private int purgeSome() {
    return unitOfWork.write(
        () ->
            sql.update("DELETE FROM nonce WHERE expire_time < ? LIMIT " + batch, clock.instant()));
  }
}
