package io.rshare.persistence.database;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.share.ShareId;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hanging test is a failing one; how fast the answer comes is not measured here. */
@Timeout(60)
class UnavailabilityTest {
  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));
  }

  private static void claim(Node node) {
    node.unitOfWork()
        .write(
            () -> {
              node.usages().claim(MANAGEMENT, new Usage(1, 0, 0), Quotas.DEFAULTS);
              return true;
            });
  }

  @Test
  void answersWhenEveryConnectionIsTaken() throws Exception {
    Map<String, Object> two =
        Map.of(
            "datasources.default.maximum-pool-size", 2,
            "datasources.default.connection-timeout", 250,
            "rshare.world.poll-interval", "1h");
    try (Node node = Node.on(EmptyDatabase.url(), two)) {
      DataSource pool = node.pool();
      try (Connection _ = pool.getConnection();
          Connection _ = pool.getConnection()) {
        // Whoever writes needs none of them.
        claim(node);
        assertUnavailable(() -> node.usages().of(MANAGEMENT));
        assertUnavailable(() -> node.resourceShares().find(new ShareId("rs-1")));
        assertUnavailable(() -> node.worlds().digest());
        assertUnavailable(() -> node.knownAccounts().find(MANAGEMENT));
      }
      assertThat(node.usages().of(MANAGEMENT)).isEqualTo(new Usage(1, 0, 0));
    }
  }

  @Test
  void answersWhenAnotherProcessKeepsWriting() throws Exception {
    Map<String, Object> twice = Map.of("rshare.transactions.attempts", 2);
    try (Node node = Node.on(EmptyDatabase.url() + "&busy_timeout=100", twice)) {
      claim(node);
      try (Connection other = node.direct();
          Statement statement = other.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");

        assertUnavailable(() -> claim(node));

        statement.execute("ROLLBACK");
      }
      claim(node);
      assertThat(node.usages().of(MANAGEMENT)).isEqualTo(new Usage(2, 0, 0));
    }
  }

  @Test
  void answersWhenTheDatabaseIsGone() {
    Map<String, Object> impatient =
        Map.of(
            "datasources.default.connection-timeout", 250,
            "datasources.default.minimum-idle", 1);
    try (Node node = Node.on(EmptyDatabase.url(), impatient)) {
      claim(node);
      node.closePool();

      assertUnavailable(() -> claim(node));
      assertUnavailable(() -> node.usages().of(MANAGEMENT));
    }
  }
}
