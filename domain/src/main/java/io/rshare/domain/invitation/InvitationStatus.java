package io.rshare.domain.invitation;

/** The states of an invitation, as the API spells them. */
public enum InvitationStatus {
  PENDING("Pending"),
  ACCEPTED("Accepted"),
  ACCEPT_FAILED("AcceptFailed"),
  REJECTED("Rejected"),
  EXPIRED("Expired"),
  CANCELLED("Cancelled");

  private final String label;

  InvitationStatus(String label) {
    this.label = label;
  }

  /** The word of the API. */
  public String label() {
    return label;
  }
}
