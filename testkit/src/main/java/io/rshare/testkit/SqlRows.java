package io.rshare.testkit;

import io.rshare.domain.quota.Usage;
import io.rshare.testkit.StoredRows.GrantRow;
import io.rshare.testkit.StoredRows.InvitationRow;
import io.rshare.testkit.StoredRows.PermissionRow;
import io.rshare.testkit.StoredRows.ResourceRow;
import io.rshare.testkit.StoredRows.ShareRow;
import io.rshare.testkit.StoredRows.TagRow;
import io.rshare.testkit.StoredRows.TargetRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the stored rows straight from a database, past all code of the service: for tests that
 * crash a process and look at what it left.
 */
public final class SqlRows {
  private final Connection connection;

  private SqlRows(Connection connection) {
    this.connection = connection;
  }

  /** All rows that {@code connection} sees. */
  public static StoredRows read(Connection connection) throws SQLException {
    return new SqlRows(connection).all();
  }

  private StoredRows all() throws SQLException {
    Map<String, Usage> usages = new HashMap<>();
    rows(
        "SELECT account_id, resource_shares, shared_resources, pending_invitations"
            + " FROM account_usage",
        r -> usages.put(r.getString(1), new Usage(r.getInt(2), r.getInt(3), r.getInt(4))));
    return new StoredRows(
        rows(
            "SELECT share_id, owner_account, status FROM resource_share",
            r -> new ShareRow(r.getString(1), r.getString(2), r.getString(3))),
        rows(
            "SELECT share_id, resource_type, resource_id, status FROM share_resource",
            r -> new ResourceRow(r.getString(1), r.getString(2), r.getString(3), r.getString(4))),
        rows(
            "SELECT share_id, target_id, target_kind, is_external, status FROM share_target",
            r ->
                new TargetRow(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3).equals("service"),
                    r.getBoolean(4),
                    r.getString(5))),
        rows(
            "SELECT share_id, resource_type, permission_name FROM share_permission",
            r -> new PermissionRow(r.getString(1), r.getString(2), r.getString(3))),
        rows(
            "SELECT share_id, tag_key FROM share_tag",
            r -> new TagRow(r.getString(1), r.getString(2))),
        rows(
            "SELECT share_id, invitation_id, sender_account, receiver_account, status"
                + " FROM invitation",
            r ->
                new InvitationRow(
                    r.getString(1),
                    r.getString(2),
                    r.getString(3),
                    r.getString(4),
                    r.getString(5))),
        rows(
            "SELECT owner_account, service, resource_type, share_id FROM service_grant",
            r -> new GrantRow(r.getString(1), r.getString(2), r.getString(3), r.getString(4))),
        usages);
  }

  private <T> List<T> rows(String query, Row<T> row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    }
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet result) throws SQLException;
  }
}
