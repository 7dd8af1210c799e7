package io.rshare.persistence.database;

import io.micronaut.context.annotation.Property;
import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One transaction that writes at a time, where the database is the embedded one. H2 puts its tables
 * into the file one after the other while others go on changing them, so that a crash could leave a
 * part of a transaction whose commit had not ended; a transaction that has all of the database to
 * itself leaves it nothing to tear. It costs about a fifth of the throughput (docs/performance.md).
 */
@Singleton
final class WriteTurns {
  private static final long PATIENCE_SECONDS = 2;

  private final boolean needed;
  private final ReentrantLock turn = new ReentrantLock();

  WriteTurns(@Property(name = "datasources.default.url") String url) {
    this.needed = url.startsWith("jdbc:h2:");
  }

  /** What {@code write} returns, when its turn has come; who waits too long is told so. */
  <T> T take(Supplier<T> write) {
    if (!needed) {
      return write.get();
    }
    try {
      if (!turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw FaultCode.UNAVAILABLE.fault();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FaultCode.UNAVAILABLE.fault();
    }
    try {
      return write.get();
    } finally {
      turn.unlock();
    }
  }
}
