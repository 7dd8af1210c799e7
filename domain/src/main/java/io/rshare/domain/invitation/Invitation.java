package io.rshare.domain.invitation;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.FailedPair;
import io.rshare.domain.fault.FaultCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An invitation of one account into one share.
 *
 * @param id {@code i-} and 16 letters or digits (length assumed)
 * @param sender owner of the share
 * @param receiver the invited account
 * @param status where it stands
 * @param createTime when it was sent
 * @param expireTime when it lapses unanswered
 * @param failures resources that stood against its acceptance
 */
public record Invitation(
    String id,
    AccountId sender,
    AccountId receiver,
    InvitationStatus status,
    Instant createTime,
    Instant expireTime,
    List<FailedPair> failures) {
  public Invitation {
    failures = List.copyOf(failures);
  }

  /** How long an invitation waits for its answer (documented in the user guide). */
  public static final Duration LIFETIME = Duration.ofDays(7);

  /** A new invitation that waits. */
  public static Invitation pending(String id, AccountId sender, AccountId receiver, Instant now) {
    return new Invitation(
        id, sender, receiver, InvitationStatus.PENDING, now, now.plus(LIFETIME), List.of());
  }

  /** Whether it waits for its answer. */
  public boolean isPending() {
    return status == InvitationStatus.PENDING;
  }

  /** Whether its receiver may accept it: nobody has answered, or accepting has failed so far. */
  public boolean isOpen() {
    return isPending() || status == InvitationStatus.ACCEPT_FAILED;
  }

  /** The same, withdrawn by its sender if it is open. */
  public Invitation withdrawn() {
    return isOpen() ? in(InvitationStatus.CANCELLED) : this;
  }

  /** Whether nobody has answered it in time, as of {@code now}. */
  public boolean lapsesBy(Instant now) {
    return isPending() && !now.isBefore(expireTime);
  }

  /** The invitation after its receiver has accepted; throws the documented fault if too late. */
  public Invitation accepted() {
    return answered(InvitationStatus.ACCEPTED);
  }

  /**
   * The invitation after its receiver has accepted in vain, because of these resources; throws the
   * documented fault if too late. It may be accepted again.
   */
  public Invitation acceptFailed(List<FailedPair> resources) {
    Invitation failed = answered(InvitationStatus.ACCEPT_FAILED);
    return new Invitation(id, sender, receiver, failed.status, createTime, expireTime, resources);
  }

  /** The invitation after its receiver has declined; throws the documented fault if too late. */
  public Invitation rejected() {
    return answered(InvitationStatus.REJECTED);
  }

  /** The same invitation in another status. */
  public Invitation in(InvitationStatus next) {
    return new Invitation(id, sender, receiver, next, createTime, expireTime, List.of());
  }

  /** A withdrawn invitation is answered as if there were none (assumed). */
  private Invitation answered(InvitationStatus answer) {
    return switch (status) {
      case PENDING, ACCEPT_FAILED -> in(answer);
      case ACCEPTED -> throw FaultCode.INVITATION_ACCEPTED.fault();
      case REJECTED -> throw FaultCode.INVITATION_REJECTED.fault();
      case EXPIRED -> throw FaultCode.INVITATION_EXPIRED.fault();
      case CANCELLED -> throw FaultCode.INVITATION_MISSING.fault();
    };
  }
}
