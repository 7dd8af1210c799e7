package io.rshare.persistence.database;

import io.micronaut.context.annotation.Property;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Commands that write stand in lines, and those that wait in one share a transaction: a commit,
 * which is most of what a small write costs, is then paid once for all of them (decision 0013). The
 * commands of an account stand in the same line and need not wait for each other's rows.
 *
 * <p>The embedded database has one line, which nothing may pass by: H2 puts its tables into the
 * file one after the other while others go on changing them, so that a crash could leave a part of
 * a transaction whose commit had not ended. One that has all of the database to itself leaves it
 * nothing to tear.
 */
@Singleton
final class WriteLines {
  // First in the line, then for a turn of its own: two seconds in all.
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  // On a server nobody must wait at all: who would wait longer takes a connection of its own.
  private static final Duration PATIENCE_ON_SERVER = Duration.ofMillis(100);
  // So long a transaction takes others along.
  private static final Duration OPEN = Duration.ofMillis(10);

  private final boolean embedded;
  private final WriteLine[] lines;
  private final ReentrantLock turn = new ReentrantLock();

  WriteLines(@Property(name = "datasources.default.url") String url) {
    embedded = url.startsWith("jdbc:h2:");
    int count = embedded ? 1 : Runtime.getRuntime().availableProcessors();
    Duration patience = embedded ? PATIENCE : PATIENCE_ON_SERVER;
    lines =
        IntStream.range(0, count)
            .mapToObj(i -> new WriteLine(patience, OPEN))
            .toArray(WriteLine[]::new);
  }

  /**
   * Has {@code member} done by {@code transaction}, with those that stand in the line of {@code
   * account}. False if it was not, or not stored, and is to be run by itself.
   */
  boolean join(
      AccountId account,
      GroupMember<?> member,
      Consumer<Supplier<Optional<GroupMember<?>>>> transaction) {
    WriteLine line = lines[Math.floorMod(account.hashCode(), lines.length)];
    return line.join(
        member,
        members ->
            alone(
                () -> {
                  transaction.accept(members);
                  return true;
                }));
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
