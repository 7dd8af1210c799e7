package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.UnitOfWork;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleShare;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcUnitOfWorkTest {
  private static final RuntimeException DEADLOCK =
      new DataAccessException("wrapped", new SQLException("deadlock", "40001", 1213));

  private final AtomicInteger runs = new AtomicInteger();
  private final Node node = Node.on(EmptyDatabase.url(), Map.of("rshare.transactions.attempts", 4));
  private final UnitOfWork work = node.unitOfWork();

  @BeforeEach
  void startEmpty() {
    node.reset();
    runs.set(0);
  }

  @AfterAll
  void close() {
    node.close();
  }

  private String failing(int times, RuntimeException failure) {
    node.nonces().use("key", "nonce", SampleShare.NOW);
    if (runs.incrementAndGet() <= times) {
      throw failure;
    }
    return "done";
  }

  @Test
  void runsTheWorkAgainAfterAConflictAsIfItHadNeverRun() {
    assertThat(work.<String>write(() -> failing(3, DEADLOCK))).isEqualTo("done");

    assertThat(runs).hasValue(4);
  }

  @Test
  void writesToTheEmbeddedDatabaseTakeTurns() {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 40; i++) {
        threads.execute(
            () ->
                work.write(
                    () -> {
                      most.accumulateAndGet(now.incrementAndGet(), Math::max);
                      LockSupport.parkNanos(1_000_000);
                      return now.decrementAndGet();
                    }));
      }
    }
    assertThat(most).hasValue(1);
  }

  @Test
  void countsWhatIsRunAgainAndWhatIsRefusedByTheCodeOfTheDatabase() {
    double retries = count("rshare.transactions.retries");
    double refusals = count("rshare.transactions.refused");

    work.<String>write(() -> failing(2, DEADLOCK));
    node.reset();
    assertThatThrownBy(() -> work.write(() -> failing(100, DEADLOCK))).isInstanceOf(Fault.class);

    assertThat(count("rshare.transactions.retries") - retries).isEqualTo(2 + 3);
    assertThat(count("rshare.transactions.refused") - refusals).isEqualTo(1);
  }

  private double count(String name) {
    return node.bean(MeterRegistry.class).counter(name, "code", "1213").count();
  }

  @Test
  void givesUpAfterTheLastAttempt() {
    assertThatThrownBy(() -> work.write(() -> failing(100, DEADLOCK)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));

    assertThat(runs).hasValue(4);
  }

  @Test
  void doesNotRunTheWorkAgainWhenTheConnectionIsLost() {
    var lost = new DataAccessException("wrapped", new SQLException("gone", "08S01", 0));

    assertThatThrownBy(() -> work.write(() -> failing(100, lost)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));

    assertThat(runs).hasValue(1);
  }

  @Test
  void passesOnWhatIsNotTheFaultOfTheDatabase() {
    var mine = new DataAccessException("wrapped", new SQLException("syntax", "42000", 1064));

    assertThatThrownBy(() -> work.write(() -> failing(1, mine))).isSameAs(mine);

    assertThat(runs).hasValue(1);
  }

  @Test
  void leavesRetriesToTheOutermostUnit() {
    assertThat(work.<String>write(() -> work.write(() -> failing(1, DEADLOCK)))).isEqualTo("done");

    assertThat(runs).hasValue(2);
  }

  @Test
  void runsReadsAgainToo() {
    assertThat(
            work.<String>read(
                () -> {
                  if (runs.incrementAndGet() == 1) {
                    throw DEADLOCK;
                  }
                  return "read";
                }))
        .isEqualTo("read");
  }
}
