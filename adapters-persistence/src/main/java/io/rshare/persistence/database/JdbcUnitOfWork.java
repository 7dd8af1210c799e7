package io.rshare.persistence.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.UnitOfWork;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of the database, shared by commands that wait, run again after a conflict. */
@Singleton
public final class JdbcUnitOfWork implements UnitOfWork {
  private static final Logger LOG = LoggerFactory.getLogger(JdbcUnitOfWork.class);
  private static final long FIRST_PAUSE_MILLIS = 4;

  private final Transactions transactions;
  private final DataSource connections;
  private final WriteLines lines;
  private final RetryLimits limits;
  private final MeterRegistry meters;

  JdbcUnitOfWork(
      Transactions transactions,
      DataSource connections,
      WriteLines lines,
      RetryLimits limits,
      MeterRegistry meters) {
    this.transactions = transactions;
    this.connections = connections;
    this.lines = lines;
    this.limits = limits;
    this.meters = meters;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (OpenTransaction.current().isPresent()) {
      requireWrite();
      return work.get();
    }
    return retrying(() -> lines.alone(() -> inTransaction(work)));
  }

  @Override
  public <T> T write(AccountId account, Supplier<T> work) {
    if (OpenTransaction.current().isPresent()) {
      return write(work);
    }
    var member = new GroupMember<>(work);
    var stoodInLine = new AtomicBoolean();
    // What came to nothing together with others is run again by itself.
    return retrying(
        () ->
            !stoodInLine.getAndSet(true) && lines.join(account, member, this::group)
                ? member.result()
                : lines.alone(() -> inTransaction(work)));
  }

  @Override
  public <T> T read(Supplier<T> work) {
    Optional<OpenTransaction> open = OpenTransaction.current();
    if (open.isPresent()) {
      open.get().pending().flush();
      return work.get();
    }
    return retrying(
        () -> transactions.read(connection -> OpenTransaction.reading(connection).run(work)));
  }

  private <T> T inTransaction(Supplier<T> work) {
    var alone = new GroupMember<>(work);
    T result = transactions.write(alone::runAlone);
    alone.committed();
    return result;
  }

  /** Does the work of all in {@code group}, one after the other, in one transaction. */
  private void group(WriteGroup group) {
    List<GroupMember<?>> done = new ArrayList<>();
    transactions.write(
        connection -> {
          var pending = new PendingWrites(connection, true);
          for (var next = group.next(); next.isPresent(); next = group.next()) {
            next.get().run(connection, pending);
            done.add(next.get());
          }
          OpenTransaction.writing(connection, pending).flush();
          group.commitBegins();
          return done;
        });
    done.forEach(GroupMember::committed);
  }

  /** Refuses to go on outside a transaction that may write. */
  public void requireWrite() {
    OpenTransaction.current()
        .filter(OpenTransaction::mayWrite)
        .orElseThrow(
            () -> new IllegalStateException("writes belong into a unit of work that may write"))
        .noteWrite();
  }

  /** Refuses to go on inside a transaction that may write: what it sees may be undone. */
  public void refuseWrite() {
    if (OpenTransaction.current().filter(OpenTransaction::mayWrite).isPresent()) {
      throw new IllegalStateException("not to be asked inside a unit of work that writes");
    }
  }

  /** Runs {@code action} once the transaction of the caller is stored; never if it is undone. */
  public void afterCommit(Runnable action) {
    OpenTransaction.current().orElseThrow().afterCommit(action);
  }

  private <T> T retrying(Supplier<T> transaction) {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
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
        count("rshare.transactions.retries", "units of work that were run again", e);
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

  private void count(String name, String description, RuntimeException e) {
    Counter.builder(name)
        .description(description)
        .tag("code", Integer.toString(Trouble.vendorCode(e)))
        .register(meters)
        .increment();
  }

  private RuntimeException refusal(Trouble trouble, RuntimeException e, int attempts) {
    return switch (trouble) {
      case CONFLICT, MOVED, UNAVAILABLE -> {
        count("rshare.transactions.refused", "units of work that got no answer in time", e);
        LOG.warn("no answer from the database after {} attempt(s): {}", attempts, e.toString());
        yield FaultCode.UNAVAILABLE.fault();
      }
      case TOO_LARGE -> FaultCode.BODY_TOO_LARGE.fault(largest());
      case DUPLICATE_KEY, BAD_VALUE -> e;
    };
  }

  /** How many bytes the server takes at once. */
  private String largest() {
    return transactions.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT @@max_allowed_packet")) {
            row.next();
            return row.getString(1);
          } catch (SQLException e) {
            throw FaultCode.UNAVAILABLE.fault();
          }
        });
  }

  /** Random, so that those who collided do not meet again. */
  private static void pause(int attempt) {
    long most = TimeUnit.MILLISECONDS.toNanos(FIRST_PAUSE_MILLIS << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
  }
}
