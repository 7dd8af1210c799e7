package io.rshare.persistence.mysql;

import static io.rshare.persistence.mysql.Nodes.assertUnavailable;
import static io.rshare.persistence.mysql.Nodes.claim;
import static io.rshare.persistence.mysql.Nodes.counted;
import static io.rshare.persistence.mysql.Nodes.write;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.quota.Usage;
import io.rshare.persistence.Node;
import io.rshare.persistence.database.Sql;
import io.rshare.testkit.Race;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What transactions that are in each other's way end in. */
@NeedsMySql
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MySqlConflictTest {
  private MySqlDatabase database;
  private Node node;

  @BeforeAll
  void open() {
    database = MySqlDatabase.create();
    node =
        Node.on(
            database.url("sessionVariables=innodb_lock_wait_timeout=1"),
            Map.of("rshare.transactions.attempts", 3, "rshare.transactions.budget", "1m"));
  }

  @BeforeEach
  void startEmpty() {
    node.reset();
  }

  @AfterAll
  void close() {
    node.close();
    database.close();
  }

  @Test
  void aDeadlockIsRunAgainAndBothComeThrough() {
    assertThat(runsOfTwoThatCrossEachOther(Nodes::claim)).isEqualTo(3);
  }

  @Test
  void whoCountsForSeveralAccountsInTheEndMeetsNoDeadlock() {
    assertThat(runsOfTwoThatCrossEachOther(Nodes::claimLast)).isEqualTo(2);
  }

  private int runsOfTwoThatCrossEachOther(BiConsumer<Node, AccountId> claim) {
    List<AccountId> accounts = List.of(MANAGEMENT, OUTSIDER);
    accounts.forEach(account -> write(node, () -> claim(node, account)));
    var runs = new AtomicInteger();
    var bothHoldOne = new CyclicBarrier(2);

    Race race =
        Race.of(
            2,
            runner -> {
              var first = new AtomicInteger();
              write(
                  node,
                  () -> {
                    runs.incrementAndGet();
                    claim.accept(node, accounts.get(runner));
                    if (first.getAndIncrement() == 0) {
                      await(bothHoldOne);
                    }
                    claim.accept(node, accounts.get(1 - runner));
                  });
            });

    assertThat(race).isEqualTo(new Race(2, Map.of()));
    assertThat(accounts)
        .allSatisfy(account -> assertThat(node.usages().of(account)).isEqualTo(new Usage(3, 0, 0)));
    return runs.get();
  }

  @Test
  void aRowThatStaysLockedIsTriedAgainAndThenRefused() throws SQLException {
    claim(node);
    var runs = new AtomicInteger();
    try (Connection other = node.direct();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("SELECT * FROM account_usage FOR UPDATE");

      assertUnavailable(
          () ->
              write(
                  node,
                  () -> {
                    runs.incrementAndGet();
                    node.nonces().use("key", "nonce", SampleShare.NOW);
                    claim(node, MANAGEMENT);
                  }));

      other.rollback();
    }
    assertThat(runs).hasValue(3);
    // MySQL rolls back only the statement that waited; the nonce went because all of it did.
    write(node, () -> node.nonces().use("key", "nonce", SampleShare.NOW));
    claim(node);
    assertThat(counted(node)).isEqualTo(2);
  }

  @Test
  void aFirstClaimOfManyDoesNotDeadlockForGood() {
    // The row is not there yet: a gap that everybody locks and inserts into.
    Race race = Race.of(32, i -> claim(node));

    assertThat(race).isEqualTo(new Race(32, Map.of()));
    assertThat(counted(node)).isEqualTo(32);
  }

  @Test
  void whoeverHoldsARangeHoldsNoGapInIt() {
    write(
        node,
        () -> {
          node.bean(Sql.class)
              .query(
                  "SELECT share_id FROM resource_share WHERE owner_account = ? FOR UPDATE",
                  row -> row.getString(1),
                  MANAGEMENT.value());

          // On another connection, into the range that was just locked and found empty.
          Race race =
              Race.of(1, i -> Nodes.store(node, SampleShare.of("rs-gap", MANAGEMENT).contents()));

          assertThat(race).isEqualTo(new Race(1, Map.of()));
        });
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }
}
