package io.rshare.domain.listing;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.association.TargetAssociation;
import io.rshare.domain.share.ShareId;

/**
 * A target of a share in a list.
 *
 * @param share id of the share
 * @param shareName its name
 * @param owner whose it is
 * @param row the target
 */
public record ListedTarget(
    ShareId share, String shareName, AccountId owner, TargetAssociation row) {
  /** Where it stands in lists. */
  public static Position position(ListedTarget listed) {
    return Position.of(
        listed.row().createTime(), listed.share().value(), listed.row().target().id());
  }
}
