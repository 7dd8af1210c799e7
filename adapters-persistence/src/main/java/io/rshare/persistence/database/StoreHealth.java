package io.rshare.persistence.database;

import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import io.rshare.domain.fault.Fault;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Checks that writes can be stored, and tells the reason if they cannot. */
@Singleton
public final class StoreHealth {
  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
  private static final Duration WATCHED = Duration.ofMillis(500);
  // So long an answer serves everybody who asks.
  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final Transactions transactions;
  private final WriteLines lines;
  private final Dialect dialect;
  private final TaskScheduler scheduler;
  private final RepeatedTask task = new RepeatedTask(this::watch);

  // INVARIANT: all three only under the lock of this object.
  private Optional<String> known = Optional.empty();
  private long asked = System.nanoTime() - FRESH;
  private Optional<String> told = Optional.empty();

  StoreHealth(
      Transactions transactions,
      WriteLines lines,
      Dialect dialect,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.transactions = transactions;
    this.lines = lines;
    this.dialect = dialect;
    this.scheduler = scheduler;
  }

  /** Why no write can be stored, in a few words without names; nothing where it can. */
  public synchronized Optional<String> trouble() {
    Optional<String> obvious = transactions.trouble();
    if (obvious.isPresent()) {
      return obvious;
    }
    if (System.nanoTime() - asked >= FRESH) {
      known = tried();
      asked = System.nanoTime();
    }
    return known;
  }

  private Optional<String> tried() {
    try {
      return lines.alone(
          () -> {
            transactions.write(this::probe);
            return Optional.<String>empty();
          });
    } catch (Fault someoneIsWriting) {
      return known;
    } catch (RuntimeException e) {
      LOG.warn("nothing can be stored: {}", e.toString());
      return Optional.of(reason(e));
    }
  }

  private boolean probe(Connection connection) {
    for (String text : dialect.probe()) {
      Sql.run(connection, text, statement -> statement.executeUpdate());
    }
    return true;
  }

  private static String reason(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException embedded) {
        return reason(embedded.getResultCode());
      }
    }
    return Trouble.of(e).filter(Trouble.MOVED::equals).isPresent()
        ? "the database takes no writes"
        : "the database cannot be reached";
  }

  private static String reason(SQLiteErrorCode code) {
    return switch (code.code & 0xff) {
      case 5, 6 -> "another process keeps the database busy";
      case 3, 8, 14 -> "the database cannot be opened for writing";
      case 11, 26 -> "the database is damaged";
      case 13 -> "the disk is full";
      default -> "the disk fails";
    };
  }

  /** Begins to watch: what happens to the file is to be told though nobody asks. */
  @EventListener
  void begin(StartupEvent event) {
    task.start(scheduler, WATCHED);
  }

  @EventListener
  void end(ShutdownEvent event) {
    task.end();
  }

  private synchronized void watch() {
    Optional<String> now = transactions.trouble();
    if (!now.equals(told)) {
      now.ifPresentOrElse(
          reason -> LOG.error("nothing can be stored: {}", reason),
          () -> LOG.info("writes are stored again"));
      told = now;
    }
  }
}
