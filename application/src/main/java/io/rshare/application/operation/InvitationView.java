package io.rshare.application.operation;

import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.share.ShareId;
import java.time.Instant;

/**
 * An invitation as it travels.
 *
 * @param resourceShareInvitationId its id
 * @param resourceShareId the share it leads into
 * @param resourceShareName its name
 * @param senderAccountId owner of the share
 * @param receiverAccountId the invited account
 * @param createTime when it was sent
 * @param status where it stands
 */
public record InvitationView(
    String resourceShareInvitationId,
    String resourceShareId,
    String resourceShareName,
    String senderAccountId,
    String receiverAccountId,
    Instant createTime,
    String status) {
  static InvitationView of(ShareId share, String shareName, Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        share.value(),
        shareName,
        invitation.sender().value(),
        invitation.receiver().value(),
        invitation.createTime(),
        invitation.status().label());
  }
}
