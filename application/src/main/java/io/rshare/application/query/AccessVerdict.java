package io.rshare.application.query;

import io.rshare.application.Says;
import io.rshare.domain.access.AccessAnswer;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.permission.PermissionVersion;
import io.rshare.domain.share.ResourceShare;
import java.util.Optional;

/** The answer to one question. */
public record AccessVerdict(
    @Says("Whether a share allows the action.") boolean allowed,
    @Says("Reason of a refusal.") Optional<Reason> reason,
    @Says("Share that allows the action or comes closest to it.") Optional<String> resourceShareId,
    @Says("Target of that share that covers the principal.") Optional<String> targetId,
    @Says("Permission that was checked for the action.") Optional<String> permissionName,
    @Says("Version in which the permission is bound.") Optional<String> permissionVersion,
    @Says("Part of the share that is not in force.") Optional<Part> part,
    @Says("The status of that part.") Optional<String> status) {

  /** Why something may not be done. */
  public enum Reason {
    /** What was named is no resource name. */
    MALFORMED_RESOURCE("MalformedResource"),
    /** The principal owns the resource; its rights do not come from sharing. */
    OWN_RESOURCE("OwnResource"),
    /** No share that holds the resource means the principal. */
    NOT_SHARED("NotShared"),
    /** The share, or the resource or the target in it, is on its way in or out. */
    NOT_IN_FORCE("NotInForce"),
    /** The principal has not answered the invitation. */
    INVITATION_PENDING("InvitationPending"),
    /** The service may use the share at other times of the day. */
    OUTSIDE_TIME_RANGE("OutsideTimeRange"),
    /** The permission of the share does not hold the action. */
    ACTION_NOT_PERMITTED("ActionNotPermitted");

    private final String word;

    Reason(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** A part of a share. */
  public enum Part {
    /** The share itself. */
    RESOURCE_SHARE("ResourceShare"),
    /** The resource in it. */
    RESOURCE("Resource"),
    /** The target in it. */
    TARGET("Target");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  static AccessVerdict of(AccessAnswer answer) {
    return switch (answer) {
      case AccessAnswer.Allowed(var share, var target, var permission) ->
          reached(Optional.empty(), share, target, Optional.of(permission));
      case AccessAnswer.ActionNotPermitted(var share, var target, var permission) ->
          reached(Optional.of(Reason.ACTION_NOT_PERMITTED), share, target, Optional.of(permission));
      case AccessAnswer.OutsideTimeRange(var share, var target) ->
          reached(Optional.of(Reason.OUTSIDE_TIME_RANGE), share, target, Optional.empty());
      case AccessAnswer.InvitationPending(var share, var target) ->
          reached(Optional.of(Reason.INVITATION_PENDING), share, target, Optional.empty());
      case AccessAnswer.NotInForce(var share, var part, var status) ->
          new AccessVerdict(
              false,
              Optional.of(Reason.NOT_IN_FORCE),
              Optional.of(share.id().value()),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(part(part)),
              Optional.of(status));
      case AccessAnswer.MalformedResource _ -> refused(Reason.MALFORMED_RESOURCE);
      case AccessAnswer.OwnResource _ -> refused(Reason.OWN_RESOURCE);
      case AccessAnswer.NotShared _ -> refused(Reason.NOT_SHARED);
    };
  }

  private static AccessVerdict reached(
      Optional<Reason> reason,
      ResourceShare share,
      TargetAssociation target,
      Optional<PermissionVersion> permission) {
    return new AccessVerdict(
        reason.isEmpty(),
        reason,
        Optional.of(share.id().value()),
        Optional.of(target.target().id()),
        permission.map(version -> version.permission().name()),
        permission.map(PermissionVersion::version),
        Optional.empty(),
        Optional.empty());
  }

  private static AccessVerdict refused(Reason reason) {
    return new AccessVerdict(
        false,
        Optional.of(reason),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Part part(AccessAnswer.Part part) {
    return switch (part) {
      case SHARE -> Part.RESOURCE_SHARE;
      case RESOURCE -> Part.RESOURCE;
      case TARGET -> Part.TARGET;
    };
  }
}
