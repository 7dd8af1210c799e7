package io.rshare.domain.invitation;

import io.rshare.domain.account.AccountId;
import java.time.Duration;
import java.time.Instant;

/**
 * An invitation of one account into one share.
 *
 * @param id {@code i-} and 16 letters or digits (length assumed)
 * @param sender owner of the share
 * @param receiver the invited account
 * @param status where it stands
 * @param createTime when it was sent
 * @param expireTime when it lapses unanswered
 */
public record Invitation(
    String id,
    AccountId sender,
    AccountId receiver,
    InvitationStatus status,
    Instant createTime,
    Instant expireTime) {
  /** How long an invitation waits for its answer (documented in the user guide). */
  public static final Duration LIFETIME = Duration.ofDays(7);

  /** A new invitation that waits. */
  public static Invitation pending(String id, AccountId sender, AccountId receiver, Instant now) {
    return new Invitation(id, sender, receiver, InvitationStatus.PENDING, now, now.plus(LIFETIME));
  }
}
