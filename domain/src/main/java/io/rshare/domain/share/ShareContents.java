package io.rshare.domain.share;

import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.tag.Tag;
import java.util.List;

/**
 * A resource share with all that is in it: the unit that is stored or not stored.
 *
 * @param share the share itself
 * @param resources one row per resource
 * @param targets one row per target
 * @param permissions at most one per resource type, bound in their default version
 * @param tags one per key
 * @param invitations one per target outside the directory
 */
public record ShareContents(
    ResourceShare share,
    List<ResourceAssociation> resources,
    List<TargetAssociation> targets,
    List<Permission> permissions,
    List<Tag> tags,
    List<Invitation> invitations) {
  public ShareContents {
    resources = List.copyOf(resources);
    targets = List.copyOf(targets);
    permissions = List.copyOf(permissions);
    tags = List.copyOf(tags);
    invitations = List.copyOf(invitations);
  }

  /** What this counts for in its owner's usage. */
  public Usage usage() {
    return new Usage(1, resources.size(), invitations.size());
  }
}
