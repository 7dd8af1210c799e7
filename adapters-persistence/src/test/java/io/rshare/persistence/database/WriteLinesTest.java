package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WriteLinesTest {
  private static final AccountId BUSY = new AccountId("1000000000000001");
  private static final AccountId OTHER = new AccountId("1000000000000002");

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicBoolean noted = new AtomicBoolean();

  /** Holds its line before it takes anybody along. */
  private void held(WriteGroup group) {
    var unused = group.next();
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    while (group.next().isPresent()) {
      // Takes along whoever waits.
    }
  }

  private static void atOnce(WriteGroup group) {
    while (group.next().isPresent()) {
      // Nothing is to be done.
    }
  }

  private void noted(WriteGroup group) {
    noted.set(true);
    atOnce(group);
  }

  private static FutureTask<Boolean> inThread(Callable<Boolean> work) {
    var task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  private static Callable<Boolean> join(
      WriteLines lines, AccountId account, Consumer<WriteGroup> transaction) {
    return () -> lines.join(account, new GroupMember<>(() -> ""), transaction);
  }

  @Test
  void anotherAccountTakesALineThatIsFree() throws Exception {
    var lines = new WriteLines("jdbc:mysql://localhost/any", 4);
    var holding = inThread(join(lines, BUSY, this::held));
    begun.await();

    inThread(join(lines, OTHER, this::noted)).get();

    assertThat(noted).isTrue();
    assertThat(holding).isNotDone();
    goOn.countDown();
    holding.get();
  }

  @Test
  void theEmbeddedDatabaseHasOneLine() throws Exception {
    var lines = new WriteLines("jdbc:sqlite:any");
    var holding = inThread(join(lines, BUSY, this::held));
    begun.await();
    var other = inThread(join(lines, OTHER, WriteLinesTest::atOnce));

    assertThat(other).isNotDone();
    goOn.countDown();
    holding.get();
    other.get();
  }

  @Test
  void anAccountMayTakeAnyLineOnceItStandsInNone() throws Exception {
    var lines = new WriteLines("jdbc:mysql://localhost/any", 4);
    join(lines, BUSY, WriteLinesTest::atOnce).call();
    var holding = inThread(join(lines, OTHER, this::held));
    begun.await();

    inThread(join(lines, BUSY, this::noted)).get();

    assertThat(noted).isTrue();
    goOn.countDown();
    holding.get();
  }
}
