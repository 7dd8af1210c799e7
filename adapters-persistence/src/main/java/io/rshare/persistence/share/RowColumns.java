package io.rshare.persistence.share;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Columns of the tables of a share, in the order in which they are written and read. */
final class RowColumns {
  static final String SHARE =
      "share_id, name, owner_account, region, allow_external_targets, status, resource_group,"
          + " create_time, update_time, due_time";
  static final String RESOURCE =
      "share_id, resource_type, resource_id, owner_account, arn, property, status, create_time,"
          + " update_time, status_message, failures";
  static final String TARGET =
      "share_id, target_id, target_kind, owner_account, is_external, property, status,"
          + " create_time, update_time, status_message, failures";
  static final String PERMISSION =
      "share_id, resource_type, owner_account, permission_name, permission_version";
  static final String TAG = "share_id, tag_key, owner_account, tag_value";
  static final String INVITATION =
      "invitation_id, share_id, sender_account, receiver_account, status, create_time,"
          + " expire_time, failures";

  private RowColumns() {}

  static ShareRow share(ResultSet row) throws SQLException {
    return new ShareRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getString(6),
        row.getString(7),
        moment(row, 8),
        moment(row, 9),
        momentOrNull(row, 10));
  }

  static ResourceRow resource(ResultSet row) throws SQLException {
    return new ResourceRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        moment(row, 8),
        moment(row, 9),
        row.getString(10),
        row.getString(11));
  }

  static TargetRow target(ResultSet row) throws SQLException {
    return new TargetRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5),
        row.getString(6),
        row.getString(7),
        moment(row, 8),
        moment(row, 9),
        row.getString(10),
        row.getString(11));
  }

  static PermissionRow permission(ResultSet row) throws SQLException {
    return new PermissionRow(
        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }

  static TagRow tag(ResultSet row) throws SQLException {
    return new TagRow(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
  }

  static InvitationRow invitation(ResultSet row) throws SQLException {
    return new InvitationRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        moment(row, 6),
        moment(row, 7),
        row.getString(8));
  }

  static Instant moment(ResultSet row, int column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  static @Nullable Instant momentOrNull(ResultSet row, int column) throws SQLException {
    Timestamp moment = row.getTimestamp(column);
    return moment == null ? null : moment.toInstant();
  }
}
