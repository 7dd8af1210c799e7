package io.rshare.persistence.share;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.listing.ListedInvitation;
import io.rshare.domain.listing.ListedResource;
import io.rshare.domain.listing.ListedShare;
import io.rshare.domain.listing.ListedTarget;
import io.rshare.domain.share.ShareId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Columns of lists, in the order they are read. */
final class ListedRows {
  static final String SHARE =
      "s.share_id, s.name, s.owner_account, s.region, s.allow_external_targets, s.status,"
          + " s.resource_group, s.create_time, s.update_time, s.due_time";
  static final String RESOURCE =
      "e.share_id, s.name, e.resource_type, e.resource_id, e.owner_account, e.arn, e.property,"
          + " e.status, e.create_time, e.update_time, e.status_message, e.failures";
  static final String TARGET =
      "e.share_id, s.name, e.target_id, e.target_kind, e.owner_account, e.is_external, e.property,"
          + " e.status, e.create_time, e.update_time, e.status_message, e.failures";
  static final String INVITATION =
      "e.share_id, s.name, e.invitation_id, e.sender_account, e.receiver_account, e.status,"
          + " e.create_time, e.expire_time, e.failures";

  private ListedRows() {}

  static ListedShare share(ResultSet row) throws SQLException {
    return new ListedShare(ShareRowMapping.share(RowColumns.share(row)), List.of());
  }

  static ListedResource resource(ResultSet row) throws SQLException {
    var resource =
        new ResourceRow(
            row.getString(1),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            RowColumns.moment(row, 9),
            RowColumns.moment(row, 10),
            row.getString(11),
            row.getString(12));
    return new ListedResource(
        new ShareId(row.getString(1)), row.getString(2), ShareRowMapping.resource(resource));
  }

  static ListedTarget target(ResultSet row) throws SQLException {
    var target =
        new TargetRow(
            row.getString(1),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getBoolean(6),
            row.getString(7),
            row.getString(8),
            RowColumns.moment(row, 9),
            RowColumns.moment(row, 10),
            row.getString(11),
            row.getString(12));
    return new ListedTarget(
        new ShareId(row.getString(1)),
        row.getString(2),
        new AccountId(row.getString(5)),
        ShareRowMapping.target(target));
  }

  static ListedInvitation invitation(ResultSet row) throws SQLException {
    var invitation =
        new InvitationRow(
            row.getString(3),
            row.getString(1),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            RowColumns.moment(row, 7),
            RowColumns.moment(row, 8),
            row.getString(9));
    return new ListedInvitation(
        new ShareId(row.getString(1)), row.getString(2), ShareRowMapping.invitation(invitation));
  }
}
