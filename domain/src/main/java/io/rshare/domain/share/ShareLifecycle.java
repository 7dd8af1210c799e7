package io.rshare.domain.share;

import io.rshare.domain.association.AssociationStatus;
import io.rshare.domain.association.Failure;
import io.rshare.domain.association.ResourceAssociation;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.invitation.InvitationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What happens to a share and its rows with time. Every step depends on what is stored and on the
 * moment alone, so it can be taken by any node, late, or again after a crash.
 *
 * @param settling how long adding, removing and deleting take; nothing by default, so that they are
 *     done when the call is answered (assumed)
 * @param retention how long what is over stays listed (documented: 48 to 96 hours)
 */
public record ShareLifecycle(Duration settling, Duration retention) {
  /** At once, and two days. */
  public static final ShareLifecycle DEFAULT =
      new ShareLifecycle(Duration.ZERO, Duration.ofHours(48));

  private static final String LAPSED = "The invitation was not answered in time.";

  /** Whether nothing of the share is to be kept. */
  public boolean isOver(ShareContents contents, Instant now) {
    return contents.share().status() == ShareStatus.DELETED
        && isDue(contents.share().updateTime().plus(retention), now);
  }

  /** The share after every step that is due at {@code now}, with the moment of the next one. */
  public ShareContents advance(ShareContents contents, Instant now) {
    ShareContents advanced =
        switch (contents.share().status()) {
          case ACTIVE, PENDING -> advanceRows(contents, now);
          case DELETING -> advanceDeletion(contents, now);
          case DELETED -> contents;
        };
    return advanced.with(advanced.share().dueAt(due(advanced)));
  }

  private ShareContents advanceRows(ShareContents contents, Instant now) {
    ShareContents lapsed = contents;
    for (Invitation invitation : contents.invitations()) {
      if (invitation.lapsesBy(now)) {
        lapsed = failTarget(lapsed, invitation.in(InvitationStatus.EXPIRED), LAPSED, now);
      }
    }
    ShareContents settled =
        lapsed
            .withResources(settledResources(lapsed, now))
            .withTargets(settledTargets(lapsed, now));
    List<Invitation> kept = new ArrayList<>(settled.invitations());
    kept.removeIf(invitation -> isPast(settled, invitation, now));
    return kept.size() < settled.invitations().size() ? settled.withInvitations(kept) : settled;
  }

  /** Ends {@code invitation}, and with it the attempt to add the account. */
  public static ShareContents failTarget(
      ShareContents contents, Invitation invitation, String message, Instant now) {
    ShareContents ended = contents.with(invitation);
    for (TargetAssociation target : contents.targets()) {
      if (target.names(invitation.receiver()) && target.status() == AssociationStatus.ASSOCIATING) {
        ended = ended.with(target.failed(Failure.alone(message), now));
      }
    }
    return ended;
  }

  private List<ResourceAssociation> settledResources(ShareContents contents, Instant now) {
    List<ResourceAssociation> rows = new ArrayList<>(contents.resources());
    rows.replaceAll(
        row ->
            isSettled(row.status(), row.updateTime(), now)
                ? row.in(arrived(row.status()), now)
                : row);
    rows.removeIf(row -> isPast(row.status(), row.updateTime(), now));
    return rows;
  }

  private List<TargetAssociation> settledTargets(ShareContents contents, Instant now) {
    List<TargetAssociation> rows = new ArrayList<>(contents.targets());
    rows.replaceAll(
        row ->
            !contents.isInvited(row) && isSettled(row.status(), row.updateTime(), now)
                ? row.in(arrived(row.status()), now)
                : row);
    rows.removeIf(row -> isPast(row.status(), row.updateTime(), now));
    return rows;
  }

  private static AssociationStatus arrived(AssociationStatus moving) {
    return moving == AssociationStatus.ASSOCIATING
        ? AssociationStatus.ASSOCIATED
        : AssociationStatus.DISASSOCIATED;
  }

  private boolean isSettled(AssociationStatus status, Instant since, Instant now) {
    return status.isMoving() && isDue(since.plus(settling), now);
  }

  private boolean isPast(AssociationStatus status, Instant since, Instant now) {
    return !status.isLive() && isDue(since.plus(retention), now);
  }

  /** An accepted invitation stays as long as what it let in. */
  private boolean isPast(ShareContents contents, Invitation invitation, Instant now) {
    return !invitation.isPending()
        && !holdsItsTarget(contents, invitation)
        && isDue(invitation.expireTime().plus(retention), now);
  }

  private static boolean holdsItsTarget(ShareContents contents, Invitation invitation) {
    return invitation.status() == InvitationStatus.ACCEPTED
        && contents.targets().stream().anyMatch(t -> t.names(invitation.receiver()));
  }

  /** A deleted share keeps its name, its times and the invitations its guests had. */
  private ShareContents advanceDeletion(ShareContents contents, Instant now) {
    if (!isDue(contents.share().updateTime().plus(settling), now)) {
      return contents;
    }
    return new ShareContents(
        contents.share().in(ShareStatus.DELETED, now),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        contents.invitations());
  }

  private Optional<Instant> due(ShareContents contents) {
    Instant since = contents.share().updateTime();
    return switch (contents.share().status()) {
      case DELETING -> Optional.of(since.plus(settling));
      case DELETED -> Optional.of(since.plus(retention));
      case ACTIVE, PENDING -> firstDue(contents);
    };
  }

  private Optional<Instant> firstDue(ShareContents contents) {
    List<Instant> moments = new ArrayList<>();
    for (ResourceAssociation row : contents.resources()) {
      due(row.status(), row.updateTime()).ifPresent(moments::add);
    }
    for (TargetAssociation row : contents.targets()) {
      if (!contents.isInvited(row)) {
        due(row.status(), row.updateTime()).ifPresent(moments::add);
      }
    }
    for (Invitation invitation : contents.invitations()) {
      due(contents, invitation).ifPresent(moments::add);
    }
    return moments.isEmpty() ? Optional.empty() : Optional.of(Collections.min(moments));
  }

  private Optional<Instant> due(AssociationStatus status, Instant since) {
    return switch (status) {
      case ASSOCIATING, DISASSOCIATING -> Optional.of(since.plus(settling));
      case FAILED, DISASSOCIATED -> Optional.of(since.plus(retention));
      case ASSOCIATED -> Optional.empty();
    };
  }

  private Optional<Instant> due(ShareContents contents, Invitation invitation) {
    if (invitation.isPending()) {
      return Optional.of(invitation.expireTime());
    }
    return holdsItsTarget(contents, invitation)
        ? Optional.empty()
        : Optional.of(invitation.expireTime().plus(retention));
  }

  private static boolean isDue(Instant moment, Instant now) {
    return !moment.isAfter(now);
  }
}
