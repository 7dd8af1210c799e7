package io.rshare.persistence.share;

import static java.util.Comparator.comparing;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.port.Usages;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Quotas;
import io.rshare.domain.quota.Usage;
import io.rshare.persistence.database.Dialect;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.LateWrites;
import io.rshare.persistence.database.RunApart;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counters that one conditional update both checks and raises, on whatever node it runs. */
@Singleton
final class JdbcUsages implements Usages {
  private static final int ATTEMPTS = 3;
  private static final String READ =
      "SELECT resource_shares, shared_resources, pending_invitations FROM account_usage"
          + " WHERE account_id = ?";

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;
  private final String readLocked;
  private final String create;
  private final LateWrites<UsageClaim> claims = this::claimAll;

  JdbcUsages(JdbcUnitOfWork unitOfWork, Sql sql, Dialect dialect) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.readLocked = dialect.locking(READ);
    this.create =
        dialect.insertUnlessThere(
            "account_usage", "account_id, resource_shares, shared_resources, pending_invitations");
  }

  @Override
  public void claim(AccountId account, Usage more, Quotas limits) {
    unitOfWork.requireWrite();
    // Everybody of the account waits for this row until the transaction ends.
    sql.writeLast(claims, new UsageClaim(account, more, limits));
  }

  /** In the order of accounts, so that those who do so at once do not wait for each other. */
  private void claimAll(List<UsageClaim> all, boolean shared) {
    if (shared && all.size() > 1) {
      claimJointly(all);
    } else {
      all.stream().sorted(comparing(claim -> claim.account().value())).forEach(this::claimOne);
    }
  }

  private void claimJointly(List<UsageClaim> all) {
    SortedMap<String, UsageClaim> byAccount = new TreeMap<>();
    all.forEach(claim -> byAccount.merge(claim.account().value(), claim, UsageClaim::and));
    var claims = List.copyOf(byAccount.values());
    for (int from = 0; from < claims.size(); from += JointClaim.MOST) {
      var some = claims.subList(from, Math.min(claims.size(), from + JointClaim.MOST));
      if (JointClaim.raise(sql, some) != some.size()) {
        throw new RunApart();
      }
    }
  }

  private void claimOne(UsageClaim claim) {
    String account = claim.account().value();
    // The second attempt follows the creation of the row; a third, a release in between.
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (JointClaim.raise(sql, List.of(claim)) == 1) {
        return;
      }
      List<Usage> locked = sql.query(readLocked, JdbcUsages::usage, account);
      refuseWhatPassesALimit(locked.isEmpty() ? Usage.NONE : locked.getFirst(), claim);
      if (locked.isEmpty()) {
        sql.update(create, account, 0, 0, 0);
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

  private static void refuseWhatPassesALimit(Usage before, UsageClaim claim) {
    for (Quota quota : Quota.values()) {
      if (before.of(quota) > claim.most(quota)) {
        throw quota.exceeded().fault();
      }
    }
  }

  private static Usage usage(ResultSet row) throws SQLException {
    return new Usage(row.getInt(1), row.getInt(2), row.getInt(3));
  }
}
