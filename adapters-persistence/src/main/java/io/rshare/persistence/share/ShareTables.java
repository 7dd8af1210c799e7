package io.rshare.persistence.share;

import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.tag.Tag;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a share read as one; {@link ShareInserts} fills them. */
@Singleton
record ShareTables(Sql sql) {
  Optional<ShareContents> find(String id) {
    return rows("resource_share", RowColumns.SHARE, RowColumns::share, id).stream()
        .findFirst()
        .map(ShareRowMapping::share)
        .map(this::withContents);
  }

  private ShareContents withContents(ResourceShare share) {
    String id = share.id().value();
    return new ShareContents(
        share,
        read(
            rows("share_resource", RowColumns.RESOURCE, RowColumns::resource, id),
            ShareRowMapping::resource,
            Comparator.comparing((ResourceAssociation r) -> r.type().typeName())
                .thenComparing(ResourceAssociation::resourceId)),
        read(
            rows("share_target", RowColumns.TARGET, RowColumns::target, id),
            ShareRowMapping::target,
            Comparator.comparing(t -> t.target().id())),
        read(
            rows("share_permission", RowColumns.PERMISSION, RowColumns::permission, id),
            ShareRowMapping::permission,
            Comparator.comparing(Permission::name)),
        read(
            rows("share_tag", RowColumns.TAG, RowColumns::tag, id),
            ShareRowMapping::tag,
            Comparator.comparing(Tag::key)),
        read(
            rows("invitation", RowColumns.INVITATION, RowColumns::invitation, id),
            ShareRowMapping::invitation,
            Comparator.comparing(Invitation::id)));
  }

  private <R> List<R> rows(String table, String columns, Sql.RowReader<R> reader, String id) {
    return sql.query("SELECT " + columns + " FROM " + table + " WHERE share_id = ?", reader, id);
  }

  /** Sorted here and not by the database, so that the order is the same on every one. */
  private static <R, T> List<T> read(List<R> rows, Function<R, T> value, Comparator<T> order) {
    return rows.stream().map(value).sorted(order).toList();
  }
}
