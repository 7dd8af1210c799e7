package io.rshare.domain.access;

import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.permission.PermissionVersion;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareStatus;

/** Whether something may be done with a resource because it is shared, and if not, why not. */
public sealed interface AccessAnswer {
  /**
   * It may.
   *
   * @param share the share that holds the resource
   * @param target the target that lets the recipient in
   * @param permission what allows the action
   */
  record Allowed(ResourceShare share, TargetAssociation target, PermissionVersion permission)
      implements AccessAnswer {}

  /** It may not, not because of a share. */
  sealed interface Refused extends AccessAnswer {}

  /** What was named is no resource name. */
  record MalformedResource() implements Refused {}

  /**
   * The recipient owns the resource: nothing is shared with its owner, whose rights do not come
   * from here (assumed).
   */
  record OwnResource() implements Refused {}

  /** No share that holds the resource means the recipient. */
  record NotShared() implements Refused {}

  /**
   * A share means the recipient, but it, the resource in it or the target in it is on its way in or
   * out.
   *
   * @param what which of the three; the first one in this order
   * @param status its status, as the API spells it
   */
  record NotInForce(ResourceShare share, Part what, String status) implements Refused {
    NotInForce(ResourceShare share, ShareStatus status) {
      this(share, Part.SHARE, status.label());
    }

    NotInForce(ResourceShare share, Part what, AssociationStatus status) {
      this(share, what, status.label());
    }
  }

  /** A part of a share that can be out of force. */
  enum Part {
    /** The share itself. */
    SHARE,
    /** The resource in the share. */
    RESOURCE,
    /** The target in the share. */
    TARGET
  }

  /** The recipient has not answered the invitation into the share. */
  record InvitationPending(ResourceShare share, TargetAssociation target) implements Refused {}

  /** The target may use the share at other times of the day only. */
  record OutsideTimeRange(ResourceShare share, TargetAssociation target) implements Refused {}

  /** The share reaches the recipient, but its permission does not hold the action. */
  record ActionNotPermitted(
      ResourceShare share, TargetAssociation target, PermissionVersion permission)
      implements Refused {}
}
