package io.rshare.testkit;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.Permission;
import io.rshare.domain.permission.PermissionLibrary;
import io.rshare.domain.resource.Arn;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareName;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.tag.Tag;
import io.rshare.domain.target.SharedTarget;
import io.rshare.domain.target.SharedTarget.ToAccount;
import io.rshare.domain.target.SharedTarget.ToService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A share under construction. What is added later comes later; permissions are the defaults of the
 * types that were added.
 */
public final class SampleShare {
  /** The moment sample shares are made, unless another is given. */
  public static final Instant NOW = Instant.parse("2026-03-08T02:30:00.123Z");

  /** The region sample shares live in. */
  public static final String REGION = "cn-hangzhou";

  private final ShareId id;
  private final AccountId owner;
  private final List<ResourceAssociation> resources = new ArrayList<>();
  private final List<TargetAssociation> targets = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private final List<Invitation> invitations = new ArrayList<>();
  private Instant now = NOW;
  private String name = "test";

  private SampleShare(ShareId id, AccountId owner) {
    this.id = id;
    this.owner = owner;
  }

  /** An empty share. */
  public static SampleShare of(String id, AccountId owner) {
    return new SampleShare(new ShareId(id), owner);
  }

  /** Sets the moment for what is added from here on, and for the share. */
  public SampleShare at(Instant moment) {
    now = moment;
    return this;
  }

  /** Sets the name. */
  public SampleShare named(String text) {
    name = text;
    return this;
  }

  /** Adds a resource without a property. */
  public SampleShare resource(ResourceType type, String resourceId) {
    return resource(type, resourceId, Optional.empty());
  }

  /** Adds a resource with the JSON text of its property. */
  public SampleShare resource(ResourceType type, String resourceId, Optional<String> property) {
    Optional<String> arn = type.arn(REGION, owner, resourceId).map(Arn::toString);
    resources.add(
        new ResourceAssociation(
            type,
            resourceId,
            arn,
            property,
            AssociationStatus.ASSOCIATED,
            now,
            now,
            Optional.empty()));
    return this;
  }

  /** Adds a target inside the directory. */
  public SampleShare internal(SharedTarget target) {
    return target(target, false, Optional.empty(), AssociationStatus.ASSOCIATED);
  }

  /** Adds a target outside the directory with its pending invitation. */
  public SampleShare invite(String invitationId, AccountId receiver) {
    invitations.add(Invitation.pending(invitationId, owner, receiver, now));
    return target(new ToAccount(receiver), true, Optional.empty(), AssociationStatus.ASSOCIATING);
  }

  /** Adds a service target, with the JSON text of its property or without. */
  public SampleShare service(String service, Optional<String> property) {
    return target(new ToService(service), true, property, AssociationStatus.ASSOCIATED);
  }

  /** Adds a tag. */
  public SampleShare tag(String key, String value) {
    tags.add(new Tag(key, value));
    return this;
  }

  /** The share with all that was added. */
  public ShareContents contents() {
    var share =
        new ResourceShare(
            id,
            new ShareName(name),
            owner,
            REGION,
            targets.stream().anyMatch(TargetAssociation::external),
            ShareStatus.ACTIVE,
            SampleWorld.defaultResourceGroup(owner),
            now,
            now,
            Optional.empty());
    List<Permission> permissions =
        resources.stream()
            .map(ResourceAssociation::type)
            .distinct()
            .map(PermissionLibrary::defaultOf)
            .toList();
    return new ShareContents(share, resources, targets, permissions, tags, invitations);
  }

  private SampleShare target(
      SharedTarget target, boolean external, Optional<String> property, AssociationStatus status) {
    targets.add(
        new TargetAssociation(target, external, property, status, now, now, Optional.empty()));
    return this;
  }
}
