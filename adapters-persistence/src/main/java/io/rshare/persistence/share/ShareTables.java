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
import java.util.function.Consumer;
import java.util.function.Function;

/** The tables of a share as one: one statement per table that has rows to add. */
@Singleton
record ShareTables(
    ShareRows shares,
    ResourceRows resources,
    TargetRows targets,
    PermissionRows permissions,
    TagRows tags,
    InvitationRows invitations) {

  void addShare(ResourceShare share) {
    shares.save(ShareRowMapping.row(share));
  }

  void addContents(ShareContents contents) {
    ResourceShare share = contents.share();
    add(contents.resources(), r -> ShareRowMapping.row(share, r), resources::saveAll);
    add(contents.targets(), t -> ShareRowMapping.row(share, t), targets::saveAll);
    add(contents.permissions(), p -> ShareRowMapping.row(share, p), permissions::saveAll);
    add(contents.tags(), t -> ShareRowMapping.row(share, t), tags::saveAll);
    add(contents.invitations(), i -> ShareRowMapping.row(share, i), invitations::saveAll);
  }

  void addResources(List<ResourceRow> rows) {
    add(rows, Function.identity(), resources::saveAll);
  }

  void addTargets(List<TargetRow> rows) {
    add(rows, Function.identity(), targets::saveAll);
  }

  void addPermissions(List<PermissionRow> rows) {
    add(rows, Function.identity(), permissions::saveAll);
  }

  void addTags(List<TagRow> rows) {
    add(rows, Function.identity(), tags::saveAll);
  }

  void addInvitations(List<InvitationRow> rows) {
    add(rows, Function.identity(), invitations::saveAll);
  }

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

  private static <T, R> void add(List<T> values, Function<T, R> row, Consumer<List<R>> save) {
    if (!values.isEmpty()) {
      save.accept(values.stream().map(row).toList());
    }
  }

  /** Sorted here and not by the database, so that the order is the same on every one. */
  private static <R, T> List<T> read(List<R> rows, Function<R, T> value, Comparator<T> order) {
    return rows.stream().map(value).sorted(order).toList();
  }
}
