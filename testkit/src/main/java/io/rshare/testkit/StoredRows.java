package io.rshare.testkit;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.target.SharedTarget;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a store holds about shares, row by row, so that what must hold between rows can be seen. */
public record StoredRows(
    List<ShareRow> shares,
    List<ResourceRow> resources,
    List<TargetRow> targets,
    List<PermissionRow> permissions,
    List<TagRow> tags,
    List<InvitationRow> invitations,
    List<GrantRow> grants,
    Map<String, Usage> usages) {

  /** A share. */
  public record ShareRow(String shareId, String owner, String status) {}

  /** A resource in a share. */
  public record ResourceRow(String shareId, String type, String resourceId, String status) {}

  /** A target in a share. */
  public record TargetRow(
      String shareId, String targetId, boolean service, boolean external, String status) {}

  /** A permission of a share. */
  public record PermissionRow(String shareId, String type, String name) {}

  /** A tag of a share. */
  public record TagRow(String shareId, String key) {}

  /** An invitation into a share. */
  public record InvitationRow(
      String shareId, String id, String sender, String receiver, String status) {}

  /** The one share through which a resource type of an owner reaches a service. */
  public record GrantRow(String owner, String service, String type, String shareId) {
    /** The row of these. */
    public static GrantRow of(AccountId owner, String service, ResourceType type, ShareId share) {
      return new GrantRow(owner.value(), service, type.typeName(), share.value());
    }
  }

  /** The rows of a store that keeps whole shares. */
  public static StoredRows of(
      Collection<ShareContents> shares, Collection<GrantRow> grants, Map<AccountId, Usage> usages) {
    return new StoredRows(
        shares.stream().map(StoredRows::share).toList(),
        shares.stream().flatMap(c -> c.resources().stream().map(r -> resource(c, r))).toList(),
        shares.stream().flatMap(c -> c.targets().stream().map(t -> target(c, t))).toList(),
        shares.stream().flatMap(c -> c.permissions().stream().map(p -> permission(c, p))).toList(),
        shares.stream()
            .flatMap(c -> c.tags().stream().map(t -> new TagRow(id(c), t.key())))
            .toList(),
        shares.stream().flatMap(c -> c.invitations().stream().map(i -> invitation(c, i))).toList(),
        List.copyOf(grants),
        usages.entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().value(), Map.Entry::getValue)));
  }

  private static String id(ShareContents contents) {
    return contents.share().id().value();
  }

  private static ShareRow share(ShareContents contents) {
    return new ShareRow(
        id(contents), contents.share().owner().value(), contents.share().status().label());
  }

  private static ResourceRow resource(ShareContents contents, ResourceAssociation resource) {
    return new ResourceRow(
        id(contents), resource.type().typeName(), resource.resourceId(), resource.status().label());
  }

  private static TargetRow target(ShareContents contents, TargetAssociation target) {
    return new TargetRow(
        id(contents),
        target.target().id(),
        target.target() instanceof SharedTarget.ToService,
        target.external(),
        target.status().label());
  }

  private static PermissionRow permission(ShareContents contents, Permission permission) {
    return new PermissionRow(id(contents), permission.type().typeName(), permission.name());
  }

  private static InvitationRow invitation(ShareContents contents, Invitation invitation) {
    return new InvitationRow(
        id(contents),
        invitation.id(),
        invitation.sender().value(),
        invitation.receiver().value(),
        invitation.status().label());
  }
}
