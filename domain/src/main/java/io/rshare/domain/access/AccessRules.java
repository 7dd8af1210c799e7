package io.rshare.domain.access;

import io.rshare.domain.access.AccessAnswer.ActionNotPermitted;
import io.rshare.domain.access.AccessAnswer.Allowed;
import io.rshare.domain.access.AccessAnswer.InvitationPending;
import io.rshare.domain.access.AccessAnswer.NotInForce;
import io.rshare.domain.access.AccessAnswer.NotShared;
import io.rshare.domain.access.AccessAnswer.OutsideTimeRange;
import io.rshare.domain.access.AccessAnswer.OwnResource;
import io.rshare.domain.access.AccessAnswer.Part;
import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.permission.PermissionVersion;
import io.rshare.domain.share.ResourceShare;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.target.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers whether a recipient may do something with a resource because it is shared.
 *
 * <p>Several shares, or several targets of one, may reach the recipient. Then one that allows is
 * before all that refuse; among those that refuse, the one that came furthest: share, resource and
 * target in force, invitation answered, time of the day, action (order assumed). Among equals the
 * oldest share is named, of two of one moment the one with the lesser id, and in it the target that
 * {@code ListSharedTargets} shows.
 *
 * @param timeRanges reads a TargetProperty; a property that cannot be read lets nobody in
 */
public record AccessRules(Function<String, Optional<TimeRange>> timeRanges) {
  private static final Comparator<ShareGrants> OLDEST_FIRST =
      Comparator.comparing((ShareGrants grants) -> grants.share().createTime())
          .thenComparing(grants -> grants.share().id().value());

  /** The target that lists name: the oldest, of two of one moment the one with the greater id. */
  private static final Comparator<TargetAssociation> AS_LISTED =
      Comparator.comparing(TargetAssociation::createTime)
          .thenComparing(row -> row.target().id(), Comparator.reverseOrder());

  /**
   * The answer at {@code now}.
   *
   * @param action such as {@code vpc:DescribeVSwitches}; case does not matter
   * @param holders all shares that hold the resource, in any order
   */
  public AccessAnswer answer(
      Recipient recipient,
      String action,
      SharedResource resource,
      List<ShareGrants> holders,
      Instant now) {
    if (recipient.account().map(resource.owner()::equals).orElse(false)) {
      return new OwnResource();
    }
    AccessAnswer best = new NotShared();
    for (ShareGrants holder : sorted(holders, OLDEST_FIRST)) {
      Optional<AssociationStatus> status =
          holder.status(resource).filter(AssociationStatus::isLive);
      if (status.isEmpty()) {
        continue;
      }
      for (TargetAssociation target : targets(holder, recipient)) {
        AccessAnswer next =
            along(new Way(holder, status.get(), target, now), recipient, action, resource);
        if (rank(next) > rank(best)) {
          best = next;
        }
      }
    }
    return best;
  }

  /** The live targets that mean the recipient, the one to name first. */
  private static List<TargetAssociation> targets(ShareGrants holder, Recipient recipient) {
    List<TargetAssociation> found = new ArrayList<>(2);
    for (String place : recipient.places()) {
      holder
          .target(place)
          .filter(row -> row.status().isLive())
          .filter(row -> recipient.isMeantBy(holder.share().owner(), row))
          .ifPresent(found::add);
    }
    return sorted(found, AS_LISTED);
  }

  private static <T> List<T> sorted(List<T> some, Comparator<T> order) {
    return some.size() < 2 ? some : some.stream().sorted(order).toList();
  }

  /** How far an answer came. */
  private static int rank(AccessAnswer answer) {
    return switch (answer) {
      case AccessAnswer.MalformedResource _ -> 0;
      case OwnResource _ -> 0;
      case NotShared _ -> 0;
      case NotInForce _ -> 1;
      case InvitationPending _ -> 2;
      case OutsideTimeRange _ -> 3;
      case ActionNotPermitted _ -> 4;
      case Allowed _ -> 5;
    };
  }

  /** One way from a recipient to a resource. */
  private record Way(
      ShareGrants holder, AssociationStatus status, TargetAssociation target, Instant now) {}

  private AccessAnswer along(Way way, Recipient recipient, String action, SharedResource resource) {
    ResourceShare share = way.holder().share();
    if (share.status() != ShareStatus.ACTIVE) {
      return new NotInForce(share, share.status());
    }
    if (way.status() != AssociationStatus.ASSOCIATED) {
      return new NotInForce(share, Part.RESOURCE, way.status());
    }
    if (way.target().status() != AssociationStatus.ASSOCIATED) {
      return notYetIn(way, recipient);
    }
    if (!isOpen(way)) {
      return new OutsideTimeRange(share, way.target());
    }
    Optional<PermissionVersion> permission = way.holder().permission(resource.type());
    if (permission.isEmpty()) {
      // A type in a share has a permission; should one be missing, nothing is allowed.
      return new NotShared();
    }
    return permission.get().allows(action)
        ? new Allowed(share, way.target(), permission.get())
        : new ActionNotPermitted(share, way.target(), permission.get());
  }

  private static AccessAnswer notYetIn(Way way, Recipient recipient) {
    ResourceShare share = way.holder().share();
    TargetAssociation target = way.target();
    Optional<Invitation> invitation =
        recipient.account().filter(target::names).flatMap(way.holder()::pending);
    if (target.status() != AssociationStatus.ASSOCIATING || invitation.isEmpty()) {
      return new NotInForce(share, Part.TARGET, target.status());
    }
    // An invitation is over when its time is, whether or not somebody has noted it.
    return invitation.get().lapsesBy(way.now())
        ? new NotShared()
        : new InvitationPending(share, target);
  }

  private boolean isOpen(Way way) {
    return way.target()
        .property()
        .map(text -> timeRanges.apply(text).map(range -> range.contains(way.now())).orElse(false))
        .orElse(true);
  }
}
