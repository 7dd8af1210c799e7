package io.rshare.persistence.share;

import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.database.RowChanges;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the difference between what a share was and what it is to be, and nothing else. */
@Singleton
final class ShareChanges {
  private static final List<String> TABLES =
      List.of(
          "share_resource",
          "share_target",
          "share_permission",
          "share_tag",
          "invitation",
          "resource_share");

  private final Sql sql;
  private final ShareInserts inserts;

  ShareChanges(Sql sql, ShareInserts inserts) {
    this.sql = sql;
    this.inserts = inserts;
  }

  /** Takes the row of the share, waiting for whoever has it; false if there is none. */
  boolean claim(String id) {
    return sql.update("UPDATE resource_share SET version = version + 1 WHERE share_id = ?", id)
        == 1;
  }

  void remove(String id) {
    TABLES.forEach(table -> sql.update("DELETE FROM " + table + " WHERE share_id = ?", id));
  }

  void write(ShareContents before, ShareContents after) {
    writeShare(ShareRowMapping.row(before.share()), ShareRowMapping.row(after.share()));
    writeResources(before, after);
    writeTargets(before, after);
    writePermissions(before, after);
    writeTags(before, after);
    writeInvitations(before, after);
  }

  private void writeShare(ShareRow before, ShareRow after) {
    if (!before.equals(after)) {
      sql.update(
          "UPDATE resource_share SET name = ?, allow_external_targets = ?, status = ?,"
              + " resource_group = ?, update_time = ?, due_time = ? WHERE share_id = ?",
          after.name(),
          after.allowExternalTargets(),
          after.status(),
          after.resourceGroup(),
          after.updateTime(),
          after.dueTime(),
          after.shareId());
    }
  }

  private void writeResources(ShareContents before, ShareContents after) {
    var rows =
        changes(
            before.resources(),
            after.resources(),
            r -> ShareRowMapping.row(after.share(), r),
            row -> List.of(row.resourceType(), row.resourceId()));
    each(
        "DELETE FROM share_resource WHERE share_id = ? AND resource_type = ? AND resource_id = ?",
        rows.removed(),
        r -> values(r.shareId(), r.resourceType(), r.resourceId()));
    each(
        "UPDATE share_resource SET arn = ?, property = ?, status = ?, create_time = ?,"
            + " update_time = ?, status_message = ?, failures = ?"
            + " WHERE share_id = ? AND resource_type = ? AND resource_id = ?",
        rows.changed(),
        r ->
            values(
                r.arn(),
                r.property(),
                r.status(),
                r.createTime(),
                r.updateTime(),
                r.statusMessage(),
                r.failures(),
                r.shareId(),
                r.resourceType(),
                r.resourceId()));
    inserts.resources(rows.added());
  }

  private void writeTargets(ShareContents before, ShareContents after) {
    var rows =
        changes(
            before.targets(),
            after.targets(),
            t -> ShareRowMapping.row(after.share(), t),
            TargetRow::targetId);
    each(
        "DELETE FROM share_target WHERE share_id = ? AND target_id = ?",
        rows.removed(),
        t -> values(t.shareId(), t.targetId()));
    each(
        "UPDATE share_target SET is_external = ?, property = ?, status = ?, create_time = ?,"
            + " update_time = ?, status_message = ?, failures = ?"
            + " WHERE share_id = ? AND target_id = ?",
        rows.changed(),
        t ->
            values(
                t.external(),
                t.property(),
                t.status(),
                t.createTime(),
                t.updateTime(),
                t.statusMessage(),
                t.failures(),
                t.shareId(),
                t.targetId()));
    inserts.targets(rows.added());
  }

  private void writePermissions(ShareContents before, ShareContents after) {
    var rows =
        changes(
            before.permissions(),
            after.permissions(),
            p -> ShareRowMapping.row(after.share(), p),
            PermissionRow::resourceType);
    each(
        "DELETE FROM share_permission WHERE share_id = ? AND resource_type = ?",
        rows.removed(),
        p -> values(p.shareId(), p.resourceType()));
    each(
        "UPDATE share_permission SET permission_name = ?, permission_version = ?"
            + " WHERE share_id = ? AND resource_type = ?",
        rows.changed(),
        p -> values(p.permissionName(), p.permissionVersion(), p.shareId(), p.resourceType()));
    inserts.permissions(rows.added());
  }

  private void writeTags(ShareContents before, ShareContents after) {
    var rows =
        changes(
            before.tags(),
            after.tags(),
            t -> ShareRowMapping.row(after.share(), t),
            TagRow::tagKey);
    each(
        "DELETE FROM share_tag WHERE share_id = ? AND tag_key = ?",
        rows.removed(),
        t -> values(t.shareId(), t.tagKey()));
    each(
        "UPDATE share_tag SET tag_value = ? WHERE share_id = ? AND tag_key = ?",
        rows.changed(),
        t -> values(t.tagValue(), t.shareId(), t.tagKey()));
    inserts.tags(rows.added());
  }

  private void writeInvitations(ShareContents before, ShareContents after) {
    var rows =
        changes(
            before.invitations(),
            after.invitations(),
            i -> ShareRowMapping.row(after.share(), i),
            InvitationRow::invitationId);
    each(
        "DELETE FROM invitation WHERE invitation_id = ?",
        rows.removed(),
        i -> values(i.invitationId()));
    each(
        "UPDATE invitation SET status = ?, failures = ? WHERE invitation_id = ?",
        rows.changed(),
        i -> values(i.status(), i.failures(), i.invitationId()));
    inserts.invitations(rows.added());
  }

  private static <T, R> RowChanges<R> changes(
      List<T> before, List<T> after, Function<T, R> row, Function<R, Object> key) {
    return RowChanges.between(
        before.stream().map(row).toList(), after.stream().map(row).toList(), key);
  }

  private <R> void each(
      String statement, List<R> rows, Function<R, @Nullable Object[]> parameters) {
    sql.updateAll(statement, rows.stream().map(parameters).toList());
  }

  private static @Nullable Object[] values(@Nullable Object... values) {
    return values;
  }
}
