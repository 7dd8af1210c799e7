package io.rshare.persistence.share;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.persistence.database.Insert;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows to the tables of a share. Plain statements, since nothing but these stands between a
 * caller and the database's own speed.
 */
@Singleton
final class ShareInserts {
  private static final Insert<ShareRow> SHARES =
      Insert.<ShareRow>into(
              "resource_share",
              RowColumns.SHARE,
              row ->
                  values(
                      row.shareId(),
                      row.name(),
                      row.ownerAccount(),
                      row.region(),
                      row.allowExternalTargets(),
                      row.status(),
                      row.resourceGroup(),
                      row.createTime(),
                      row.updateTime(),
                      row.dueTime()))
          .refusing(FaultCode.SHARE_ID_TAKEN);
  private static final Insert<ResourceRow> RESOURCES =
      Insert.into(
          "share_resource",
          RowColumns.RESOURCE,
          row ->
              values(
                  row.shareId(),
                  row.resourceType(),
                  row.resourceId(),
                  row.ownerAccount(),
                  row.arn(),
                  row.property(),
                  row.status(),
                  row.createTime(),
                  row.updateTime(),
                  row.statusMessage(),
                  row.failures()));
  private static final Insert<TargetRow> TARGETS =
      Insert.into(
          "share_target",
          RowColumns.TARGET,
          row ->
              values(
                  row.shareId(),
                  row.targetId(),
                  row.targetKind(),
                  row.ownerAccount(),
                  row.external(),
                  row.property(),
                  row.status(),
                  row.createTime(),
                  row.updateTime(),
                  row.statusMessage(),
                  row.failures()));
  private static final Insert<PermissionRow> PERMISSIONS =
      Insert.into(
          "share_permission",
          RowColumns.PERMISSION,
          row ->
              values(
                  row.shareId(),
                  row.resourceType(),
                  row.ownerAccount(),
                  row.permissionName(),
                  row.permissionVersion()));
  private static final Insert<TagRow> TAGS =
      Insert.into(
          "share_tag",
          RowColumns.TAG,
          row -> values(row.shareId(), row.tagKey(), row.ownerAccount(), row.tagValue()));
  private static final Insert<InvitationRow> INVITATIONS =
      Insert.into(
          "invitation",
          RowColumns.INVITATION,
          row ->
              values(
                  row.invitationId(),
                  row.shareId(),
                  row.senderAccount(),
                  row.receiverAccount(),
                  row.status(),
                  row.createTime(),
                  row.expireTime(),
                  row.failures()));
  private static final Insert<GrantRow> GRANTS =
      Insert.into(
          "service_grant",
          "owner_account, service, resource_type, share_id",
          row -> values(row.ownerAccount(), row.service(), row.resourceType(), row.shareId()));

  private final Sql sql;

  ShareInserts(Sql sql) {
    this.sql = sql;
  }

  void share(ResourceShare share) {
    sql.insertLater(SHARES, ShareRowMapping.row(share));
  }

  void contents(ShareContents contents) {
    ResourceShare share = contents.share();
    add(RESOURCES, contents.resources().stream().map(r -> ShareRowMapping.row(share, r)));
    add(TARGETS, contents.targets().stream().map(t -> ShareRowMapping.row(share, t)));
    add(PERMISSIONS, contents.permissions().stream().map(p -> ShareRowMapping.row(share, p)));
    add(TAGS, contents.tags().stream().map(t -> ShareRowMapping.row(share, t)));
    add(INVITATIONS, contents.invitations().stream().map(i -> ShareRowMapping.row(share, i)));
  }

  void resources(List<ResourceRow> rows) {
    add(RESOURCES, rows.stream());
  }

  void targets(List<TargetRow> rows) {
    add(TARGETS, rows.stream());
  }

  void permissions(List<PermissionRow> rows) {
    add(PERMISSIONS, rows.stream());
  }

  void tags(List<TagRow> rows) {
    add(TAGS, rows.stream());
  }

  void invitations(List<InvitationRow> rows) {
    add(INVITATIONS, rows.stream());
  }

  /** At once, since what is wrong with one depends on what else is there. */
  void grants(List<GrantRow> rows) {
    sql.insert(GRANTS, rows);
  }

  private <R> void add(Insert<R> insert, Stream<R> rows) {
    rows.forEach(row -> sql.insertLater(insert, row));
  }

  private static @Nullable Object[] values(@Nullable Object... values) {
    return values;
  }
}
