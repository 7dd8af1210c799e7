package io.rshare.persistence.share;

import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.tag.Tag;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables of a share read as one; {@link ShareInserts} fills them. */
@Singleton
record ShareTables(
    ShareRows shares,
    ResourceRows resources,
    TargetRows targets,
    PermissionRows permissions,
    TagRows tags,
    InvitationRows invitations) {

  Optional<ShareContents> find(String id) {
    return shares.findByShareId(id).map(ShareRowMapping::share).map(this::withContents);
  }

  private ShareContents withContents(ResourceShare share) {
    String id = share.id().value();
    return new ShareContents(
        share,
        read(
            resources.findByShareId(id),
            ShareRowMapping::resource,
            Comparator.comparing((ResourceAssociation r) -> r.type().typeName())
                .thenComparing(ResourceAssociation::resourceId)),
        read(
            targets.findByShareId(id),
            ShareRowMapping::target,
            Comparator.comparing(t -> t.target().id())),
        read(
            permissions.findByShareId(id),
            ShareRowMapping::permission,
            Comparator.comparing(Permission::name)),
        read(tags.findByShareId(id), ShareRowMapping::tag, Comparator.comparing(Tag::key)),
        read(
            invitations.findByShareId(id),
            ShareRowMapping::invitation,
            Comparator.comparing(Invitation::id)));
  }

  /** Sorted here and not by the database, so that the order is the same on every one. */
  private static <R, T> List<T> read(List<R> rows, Function<R, T> value, Comparator<T> order) {
    return rows.stream().map(value).sorted(order).toList();
  }
}
