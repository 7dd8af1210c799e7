package io.rshare.domain.listing;

import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.share.ShareId;

/**
 * An invitation in a list.
 *
 * @param share id of the share
 * @param shareName its name
 * @param row the invitation
 */
public record ListedInvitation(ShareId share, String shareName, Invitation row) {
  /** Where it stands in lists. */
  public static Position position(ListedInvitation listed) {
    return Position.of(listed.row().createTime(), listed.row().id());
  }
}
