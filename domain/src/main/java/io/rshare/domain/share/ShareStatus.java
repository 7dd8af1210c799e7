package io.rshare.domain.share;

/** The states of a resource share, as the API spells them. */
public enum ShareStatus {
  ACTIVE("Active"),
  PENDING("Pending"),
  DELETING("Deleting"),
  DELETED("Deleted");

  private final String label;

  ShareStatus(String label) {
    this.label = label;
  }

  /** The word of the API. */
  public String label() {
    return label;
  }
}
