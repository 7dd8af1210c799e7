package io.rshare.domain.share;

import java.util.Arrays;
import java.util.Optional;

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

  /** The status that {@code text} spells, or nothing. */
  public static Optional<ShareStatus> labelled(String text) {
    return Arrays.stream(values()).filter(status -> status.label.equals(text)).findFirst();
  }

  /** The word of the API. */
  public String label() {
    return label;
  }
}
