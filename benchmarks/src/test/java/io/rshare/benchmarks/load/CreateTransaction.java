package io.rshare.benchmarks.load;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What a CreateResourceShare of one resource and one target does to the database, in plain JDBC:
 * the statements of a command that shares its transaction with no other, in its order, nothing
 * around them. The service raises counters by a statement made for several accounts; here it is the
 * plain update.
 */
final class CreateTransaction {
  private static final String NONCE = "INSERT INTO nonce (nonce_hash, expire_time) VALUES (?, ?)";
  private static final String SHARE =
      "INSERT INTO resource_share (share_id, name, owner_account, region, allow_external_targets,"
          + " status, resource_group, create_time, update_time, due_time)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String RESOURCE =
      "INSERT INTO share_resource (share_id, resource_type, resource_id, owner_account, arn,"
          + " property, status, create_time, update_time, status_message, failures)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String TARGET =
      "INSERT INTO share_target (share_id, target_id, target_kind, owner_account, is_external,"
          + " property, status, create_time, update_time, status_message, failures)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String PERMISSION =
      "INSERT INTO share_permission (share_id, resource_type, owner_account, permission_name,"
          + " permission_version) VALUES (?, ?, ?, ?, ?)";
  private static final String USAGE =
      "UPDATE account_usage SET resource_shares = resource_shares + ?,"
          + " shared_resources = shared_resources + ?, pending_invitations = pending_invitations + ?"
          + " WHERE account_id = ?"
          + " AND resource_shares <= ? AND shared_resources <= ? AND pending_invitations <= ?";
  private static final int MOST = 99_999_999;

  private CreateTransaction() {}

  static void run(Connection connection, String account) throws SQLException {
    String share = "rs-" + UUID.randomUUID().toString().substring(24);
    String resource = "vsw-" + UUID.randomUUID();
    var now = new Timestamp(System.currentTimeMillis());
    int changed =
        update(connection, NONCE, hash(), now)
            + update(
                connection,
                SHARE,
                share,
                "bench",
                account,
                "cn-hangzhou",
                false,
                "Active",
                "rg-acfm2" + account,
                now,
                now,
                null)
            + update(
                connection,
                RESOURCE,
                share,
                "VSwitch",
                resource,
                account,
                "acs:vpc:cn-hangzhou:" + account + ":vswitch/" + resource,
                null,
                "Associated",
                now,
                now,
                null,
                null)
            + update(
                connection,
                TARGET,
                share,
                BenchWorld.TARGET,
                "account",
                account,
                false,
                null,
                "Associated",
                now,
                now,
                null,
                null)
            + update(
                connection,
                PERMISSION,
                share,
                "VSwitch",
                account,
                "AliyunRSDefaultPermissionVSwitch",
                "v1")
            + update(connection, USAGE, 1, 1, 0, account, MOST, MOST, Integer.MAX_VALUE);
    if (changed != 6) {
      throw new SQLException("rows changed: " + changed);
    }
    connection.commit();
  }

  private static int update(Connection connection, String statement, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      return prepared.executeUpdate();
    }
  }

  private static byte[] hash() {
    byte[] nonce = new byte[64];
    ThreadLocalRandom.current().nextBytes(nonce);
    try {
      return MessageDigest.getInstance("SHA-256").digest(nonce);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
