package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.fault.FaultCode;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One command holds the line until three others stand in it. */
@Timeout(30)
class WriteLineTest {
  private static final String ELSEWHERE = "by itself";
  private static final Connection CONNECTION =
      (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (proxy, method, args) -> {
                throw new UnsupportedOperationException(method.getName());
              });

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger transactions = new AtomicInteger();
  private Runnable beforeCommit = () -> {};
  private Runnable commit = () -> {};
  private WriteLine line = new WriteLine(Duration.ofSeconds(20), Duration.ofSeconds(20));

  @Test
  void oneTransactionTakesAlongThoseWhoWait() throws Exception {
    var done = together(() -> "first", () -> "other");

    assertThat(done.removeFirst().get()).isEqualTo("first");
    for (var other : done) {
      assertThat(other.get()).isEqualTo("other");
    }
    assertThat(transactions).hasValue(1);
  }

  @Test
  void aFaultFromBeforeTheFirstWriteConcernsItsCommandAlone() throws Exception {
    var refusal = FaultCode.TARGETS_INVALID.fault();
    var done =
        together(
            () -> {
              throw refusal;
            },
            () -> "other");

    assertThatThrownBy(done.removeFirst()::get).hasCause(refusal);
    assertThat(done.getLast().get()).isEqualTo("other");
    assertThat(transactions).hasValue(1);
  }

  @Test
  void aFaultFromAfterAWriteSendsEachItsOwnWay() throws Exception {
    var turns = new AtomicInteger();
    var done =
        together(
            () -> "first",
            () -> {
              OpenTransaction.current().orElseThrow().noteWrite();
              if (turns.incrementAndGet() == 2) {
                throw FaultCode.TARGETS_INVALID.fault();
              }
              return "other";
            });

    List<String> outcomes = new ArrayList<>();
    for (var command : done) {
      outcomes.add(command.get());
    }
    // The first three were undone together; the last one had not begun and went on in the line.
    assertThat(outcomes).startsWith(ELSEWHERE).contains("other");
    assertThat(outcomes.stream().filter(ELSEWHERE::equals)).hasSize(3);
  }

  @Test
  void aCommitThatFailsIsToldToAllSinceItMayHaveBeenStored() throws Exception {
    var failure = new IllegalStateException("the commit failed");
    commit =
        () -> {
          throw failure;
        };

    for (var command : together(() -> "first", () -> "other")) {
      assertThatThrownBy(command::get).hasCause(failure);
    }
  }

  @Test
  void aRowThatCannotBeAddedSendsEachItsOwnWay() throws Exception {
    beforeCommit =
        () -> {
          throw FaultCode.NONCE_USED.fault();
        };

    for (var command : together(() -> "first", () -> "other")) {
      assertThat(command.get()).isEqualTo(ELSEWHERE);
    }
  }

  @Test
  void aStatementThatTheDatabaseDoesNotTakeSendsEachItsOwnWay() throws Exception {
    var done =
        together(
            () -> "first",
            () -> {
              throw new DataAccessException("too long", new SQLException("too long", "22001", 0));
            });

    assertThat(done.getFirst().get()).isEqualTo(ELSEWHERE);
  }

  @Test
  void aWriteThatCannotTellWhoseItIsSendsALoneOneItsOwnWay() throws Exception {
    beforeCommit =
        () -> {
          throw new RunApart();
        };

    assertThat(command(() -> "lone").get()).isEqualTo(ELSEWHERE);
  }

  @Test
  void theTroubleOfTheDatabaseIsToldToAllWhoWerePartOfIt() throws Exception {
    var lost = new DataAccessException("gone", new SQLException("gone", "08S01", 0));
    var done =
        together(
            () -> "first",
            () -> {
              throw lost;
            });

    for (var command : done) {
      assertThatThrownBy(command::get).hasCause(lost);
    }
  }

  @Test
  void whoWaitsTooLongLeavesTheLine() throws Exception {
    line = new WriteLine(Duration.ofMillis(1), Duration.ofSeconds(20));
    var first = command(() -> held(() -> "first"));
    begun.await();

    assertThat(command(() -> "other").get()).isEqualTo(ELSEWHERE);
    goOn.countDown();
    assertThat(first.get()).isEqualTo("first");
    assertThat(command(() -> "later").get()).isEqualTo("later");
  }

  private List<FutureTask<String>> together(Supplier<String> first, Supplier<String> other)
      throws InterruptedException {
    List<FutureTask<String>> all = new ArrayList<>();
    all.add(command(() -> held(first)));
    begun.await();
    for (int i = 0; i < 3; i++) {
      var task = new FutureTask<>(() -> run(other));
      Thread thread = Thread.ofPlatform().daemon().start(task);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      all.add(task);
    }
    goOn.countDown();
    return all;
  }

  private String held(Supplier<String> work) {
    begun.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return work.get();
  }

  private FutureTask<String> command(Supplier<String> work) {
    var task = new FutureTask<>(() -> run(work));
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  private String run(Supplier<String> work) {
    var member = new GroupMember<>(work);
    return line.join(member, this::transaction) ? member.result() : ELSEWHERE;
  }

  private void transaction(WriteGroup group) {
    transactions.incrementAndGet();
    var pending = new PendingWrites(CONNECTION, true);
    List<GroupMember<?>> done = new ArrayList<>();
    for (var next = group.next(); next.isPresent(); next = group.next()) {
      next.get().run(CONNECTION, pending);
      done.add(next.get());
    }
    beforeCommit.run();
    group.commitBegins();
    commit.run();
    done.forEach(GroupMember::committed);
  }
}
