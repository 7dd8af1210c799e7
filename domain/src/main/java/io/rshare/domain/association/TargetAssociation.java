package io.rshare.domain.association;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.directory.ResourceDirectory;
import io.rshare.domain.target.SharedTarget;
import java.time.Instant;
import java.util.Optional;

/**
 * A target in a share. The target's id identifies the row within the share.
 *
 * @param target as the request named it
 * @param external outside the resource directory of the owner
 * @param property the JSON text of its TargetProperty, to the letter; service targets only
 * @param status where it stands
 * @param createTime when it was added
 * @param updateTime when the status changed last
 * @param failure why it failed
 */
public record TargetAssociation(
    SharedTarget target,
    boolean external,
    Optional<String> property,
    AssociationStatus status,
    Instant createTime,
    Instant updateTime,
    Optional<Failure> failure) {
  /** The same row in another status, without a failure. */
  public TargetAssociation in(AssociationStatus next, Instant now) {
    return new TargetAssociation(
        target, external, property, next, createTime, now, Optional.empty());
  }

  /** The same row, failed. */
  public TargetAssociation failed(Failure why, Instant now) {
    return new TargetAssociation(
        target, external, property, AssociationStatus.FAILED, createTime, now, Optional.of(why));
  }

  /**
   * Whether it came in through the owner's directory, and the directory the owner is in now does
   * not hold it.
   */
  public boolean isCutOff(Optional<ResourceDirectory> ofOwner) {
    return !external && !ofOwner.map(target::isIn).orElse(false);
  }

  /** Whether this is a row of {@code account}, named by its id. */
  public boolean names(AccountId account) {
    return target instanceof SharedTarget.ToAccount(AccountId named) && named.equals(account);
  }
}
