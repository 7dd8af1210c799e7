package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Counters that one conditional update both checks and raises, on whatever node it runs. */
@Singleton
final class JdbcUsages implements Usages {
  private static final int ATTEMPTS = 3;
  private static final String CLAIM =
      """
      UPDATE account_usage
         SET resource_shares = resource_shares + ?,
             shared_resources = shared_resources + ?,
             pending_invitations = pending_invitations + ?
       WHERE account_id = ?
         AND resource_shares <= ? AND shared_resources <= ? AND pending_invitations <= ?
      """;
  private static final String READ =
      "SELECT resource_shares, shared_resources, pending_invitations FROM account_usage"
          + " WHERE account_id = ?";
  private static final String CREATE =
      """
      INSERT INTO account_usage (account_id, resource_shares, shared_resources, pending_invitations)
      VALUES (?, 0, 0, 0)
      ON DUPLICATE KEY UPDATE resource_shares = resource_shares
      """;

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;

  JdbcUsages(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
  }

  @Override
  public void claim(AccountId account, Usage more, Quotas limits) {
    unitOfWork.requireWrite();
    sql.lockLast(account.value(), () -> claimNow(account, more, limits));
  }

  private void claimNow(AccountId account, Usage more, Quotas limits) {
    // The second attempt follows the creation of the row; a third, a release in between.
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (raised(account, more, limits)) {
        return;
      }
      List<Usage> locked = sql.query(READ + " FOR UPDATE", JdbcUsages::usage, account.value());
      refuseWhatPassesALimit(locked.isEmpty() ? Usage.NONE : locked.getFirst(), more, limits);
      if (locked.isEmpty()) {
        sql.update(CREATE, account.value());
      }
    }
    throw FaultCode.UNAVAILABLE.fault();
  }

  @Override
  public Usage of(AccountId account) {
    return unitOfWork.read(
        () -> {
          List<Usage> found = sql.query(READ, JdbcUsages::usage, account.value());
          return found.isEmpty() ? Usage.NONE : found.getFirst();
        });
  }

  private boolean raised(AccountId account, Usage more, Quotas limits) {
    int changed =
        sql.update(
            CLAIM,
            more.resourceShares(),
            more.sharedResources(),
            more.pendingInvitations(),
            account.value(),
            most(Quota.RESOURCE_SHARES, more, limits),
            most(Quota.SHARED_RESOURCES, more, limits),
            most(Quota.PENDING_INVITATIONS, more, limits));
    return changed == 1;
  }

  private static void refuseWhatPassesALimit(Usage before, Usage more, Quotas limits) {
    for (Quota quota : Quota.values()) {
      if (before.of(quota) > most(quota, more, limits)) {
        throw quota.exceeded().fault();
      }
    }
  }

  /** The most that may be there before the claim; anything, where the claim raises nothing. */
  private static int most(Quota quota, Usage more, Quotas limits) {
    return more.of(quota) > 0 ? limits.limit(quota) - more.of(quota) : Integer.MAX_VALUE;
  }

  private static Usage usage(ResultSet row) throws SQLException {
    return new Usage(row.getInt(1), row.getInt(2), row.getInt(3));
  }
}
