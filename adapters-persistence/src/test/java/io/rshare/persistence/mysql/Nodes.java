package io.rshare.persistence.mysql;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.Node;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What these tests do with nodes again and again. */
final class Nodes {
  private static final Quotas ROOMY =
      new Quotas(
          Map.of(
              Quota.RESOURCE_SHARES, 1_000_000,
              Quota.SHARED_RESOURCES, 1_000_000,
              Quota.PENDING_INVITATIONS, 1_000_000));

  private Nodes() {}

  static void write(Node node, Runnable work) {
    node.unitOfWork()
        .write(
            () -> {
              work.run();
              return true;
            });
  }

  /** Counts one share more. */
  static void claim(Node node) {
    write(node, () -> claim(node, MANAGEMENT));
  }

  /** The same within a unit of work, and at once, for reading asks for what was put off. */
  static void claim(Node node, AccountId account) {
    claimLast(node, account);
    node.usages().of(account);
  }

  /** The same at the end of the unit of work. */
  static void claimLast(Node node, AccountId account) {
    node.usages().claim(account, new Usage(1, 0, 0), ROOMY);
  }

  /** Counts and adds a share the way a command does. */
  static void store(Node node, ShareContents contents) {
    write(
        node,
        () -> {
          node.usages().claim(contents.share().owner(), contents.usage(), ROOMY);
          node.resourceShares().add(contents);
        });
  }

  static int counted(Node node) {
    return node.usages().of(MANAGEMENT).resourceShares();
  }

  static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.UNAVAILABLE));
  }

  /** The first value that a query finds. */
  static String value(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
