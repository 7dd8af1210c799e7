package io.rshare.application.operation;

import io.rshare.domain.association.FailedPair;
import io.rshare.domain.invitation.Invitation;
import io.rshare.domain.share.ShareId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param invitationFailedDetails what stood against its acceptance; in lists only
 * @param acceptInvitationFailedDetails the same, to whoever accepts
 */
public record InvitationView(
    String resourceShareInvitationId,
    String resourceShareId,
    String resourceShareName,
    String senderAccountId,
    String receiverAccountId,
    Instant createTime,
    String status,
    Optional<List<FailedResource>> invitationFailedDetails,
    Optional<List<FailedResource>> acceptInvitationFailedDetails) {
  /**
   * A resource that stands against accepting an invitation. The last three say the same under the
   * names of older clients, whose models have no others.
   */
  public record FailedResource(
      String resourceId,
      String resourceType,
      Optional<String> resourceArn,
      String operationType,
      String failureReason,
      String failureDescription,
      String status,
      String statusMessage,
      String associateType) {
    private static FailedResource of(FailedPair pair) {
      return new FailedResource(
          pair.entityId(),
          pair.entityType(),
          pair.arn(),
          "Associate",
          pair.reason().label(),
          pair.reason().description(),
          pair.reason().label(),
          pair.reason().description(),
          "Associate");
    }
  }

  static InvitationView of(ShareId share, String shareName, Invitation invitation) {
    return new InvitationView(
        invitation.id(),
        share.value(),
        shareName,
        invitation.sender().value(),
        invitation.receiver().value(),
        invitation.createTime(),
        invitation.status().label(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same in a list. */
  InvitationView listed(List<FailedPair> failures) {
    return with(details(failures), Optional.empty());
  }

  /** The same to whoever accepts. */
  InvitationView accepting(List<FailedPair> failures) {
    return with(Optional.empty(), details(failures));
  }

  private static Optional<List<FailedResource>> details(List<FailedPair> failures) {
    return failures.isEmpty()
        ? Optional.empty()
        : Optional.of(failures.stream().map(FailedResource::of).toList());
  }

  private InvitationView with(
      Optional<List<FailedResource>> listed, Optional<List<FailedResource>> accepting) {
    return new InvitationView(
        resourceShareInvitationId,
        resourceShareId,
        resourceShareName,
        senderAccountId,
        receiverAccountId,
        createTime,
        status,
        listed,
        accepting);
  }
}
