package io.rshare.persistence.database;

import io.micronaut.context.annotation.Property;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Commands that write stand in lines, and those that wait in one share a transaction: a commit,
 * which is most of what a small write costs, is then paid once for all of them (decision 0013). A
 * command stands where others of its account do, so that they need not wait for each other's rows;
 * else in the shortest line.
 *
 * <p>The embedded database has one line, which nothing may pass by: one connection writes there, so
 * that whoever has its turn meets nobody else's locks.
 */
@Singleton
final class WriteLines {
  // First in the line, then for a turn of its own: two seconds in all.
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  // On a server nobody must wait at all: who would wait longer takes a connection of its own.
  private static final Duration PATIENCE_ON_SERVER = Duration.ofMillis(100);
  // More, and too few meet in one; fewer, and commands that ask much wait for each other.
  private static final int PROCESSORS_A_LINE = 2;
  // Each may hold a connection that commits and one at work; the pool has 16 unless told otherwise.
  private static final int MOST_LINES = 8;
  // So long a transaction takes others along.
  private static final Duration OPEN = Duration.ofMillis(10);

  private final boolean embedded;
  private final List<WriteLine> lines;
  private final ReentrantLock turn = new ReentrantLock();
  private final Map<AccountId, Place> places = new ConcurrentHashMap<>();

  @Inject
  WriteLines(@Property(name = "datasources.default.url") String url) {
    this(url, Runtime.getRuntime().availableProcessors());
  }

  WriteLines(String url, int processors) {
    embedded = Dialect.of(url) == Dialect.SQLITE;
    int count = embedded ? 1 : Math.clamp(processors / PROCESSORS_A_LINE, 1, MOST_LINES);
    Duration patience = embedded ? PATIENCE : PATIENCE_ON_SERVER;
    lines = IntStream.range(0, count).mapToObj(i -> new WriteLine(patience, OPEN)).toList();
  }

  /**
   * Has {@code member} done by {@code transaction}, with those that stand in the line of {@code
   * account}. False if it was not, or not stored, and is to be run by itself.
   */
  boolean join(AccountId account, GroupMember<?> member, Consumer<WriteGroup> transaction) {
    Place place = places.compute(account, this::entered);
    try {
      return place.line.join(
          member,
          members ->
              alone(
                  () -> {
                    transaction.accept(members);
                    return true;
                  }));
    } finally {
      places.compute(account, WriteLines::left);
    }
  }

  /** Where an account stands, and with how many commands. */
  private record Place(WriteLine line, int commands) {}

  private Place entered(AccountId account, @Nullable Place place) {
    return place == null ? new Place(shortest(), 1) : new Place(place.line, place.commands + 1);
  }

  private static @Nullable Place left(AccountId account, @Nullable Place place) {
    return place == null || place.commands == 1 ? null : new Place(place.line, place.commands - 1);
  }

  private WriteLine shortest() {
    return Collections.min(lines, Comparator.comparingInt(WriteLine::length));
  }

  /** What {@code write} returns, a transaction of its own; where it must wait too long, a fault. */
  <T> T alone(Supplier<T> write) {
    if (!embedded) {
      return write.get();
    }
    try {
      if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
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
