package io.rshare.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.TransactionStatus;
import io.micronaut.transaction.support.TransactionSynchronization;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.UnitOfWork;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of the database, run again after a conflict. */
@Singleton
public final class JdbcUnitOfWork implements UnitOfWork {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcUnitOfWork.class);
  private static final long FIRST_PAUSE_MILLIS = 4;

  private final TransactionOperations<Connection> transactions;
  private final DataSource connections;
  private final RetryLimits limits;

  JdbcUnitOfWork(
      TransactionOperations<Connection> transactions, DataSource connections, RetryLimits limits) {
    this.transactions = transactions;
    this.connections = connections;
    this.limits = limits;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (current().isPresent()) {
      requireWrite();
      return work.get();
    }
    return retrying(TransactionDefinition.DEFAULT, work);
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return current().isPresent() ? work.get() : retrying(TransactionDefinition.READ_ONLY, work);
  }

  /** Refuses to go on outside a transaction that may write. */
  public void requireWrite() {
    if (current().filter(JdbcUnitOfWork::mayWrite).isEmpty()) {
      throw new IllegalStateException("writes belong into a unit of work that may write");
    }
  }

  /** Refuses to go on inside a transaction that may write: what it sees may be undone. */
  public void refuseWrite() {
    if (current().filter(JdbcUnitOfWork::mayWrite).isPresent()) {
      throw new IllegalStateException("not to be asked inside a unit of work that writes");
    }
  }

  /** Runs {@code action} once the transaction of the caller is stored; never if it is undone. */
  public void afterCommit(Runnable action) {
    current()
        .orElseThrow()
        .registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                action.run();
              }
            });
  }

  private Optional<? extends TransactionStatus<?>> current() {
    return transactions.findTransactionStatus();
  }

  private static boolean mayWrite(TransactionStatus<?> status) {
    return !status.getTransactionDefinition().isReadOnly().orElse(false);
  }

  private <T> T retrying(TransactionDefinition definition, Supplier<T> work) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.execute(definition, status -> work.get());
      } catch (RuntimeException e) {
        Trouble trouble = Trouble.of(e).orElseThrow(() -> e);
        if (trouble == Trouble.MOVED) {
          forgetConnections();
        }
        boolean again =
            trouble.mayPass()
                && attempt < limits.attempts()
                && System.nanoTime() - start < limits.budget().toNanos();
        if (!again) {
          throw refusal(trouble, e, attempt);
        }
        LOG.debug("attempt {} came to nothing: {}", attempt, e.getMessage());
        pause(attempt);
      }
    }
  }

  /** They lead to a server that is no primary any more; new ones lead to the one that is. */
  private void forgetConnections() {
    if (DelegatingDataSource.unwrapDataSource(connections) instanceof HikariDataSource pool) {
      pool.getHikariPoolMXBean().softEvictConnections();
    }
  }

  private static RuntimeException refusal(Trouble trouble, RuntimeException e, int attempts) {
    return switch (trouble) {
      case CONFLICT, MOVED, UNAVAILABLE -> {
        LOG.warn("no answer from the database after {} attempt(s): {}", attempts, e.toString());
        yield FaultCode.UNAVAILABLE.fault();
      }
      case DUPLICATE_KEY, BAD_VALUE -> e;
    };
  }

  /** Random, so that those who collided do not meet again. */
  private static void pause(int attempt) {
    long most = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
  }
}
