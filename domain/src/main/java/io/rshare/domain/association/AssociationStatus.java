package io.rshare.domain.association;

import java.util.Arrays;
import java.util.Optional;

/** The states of a resource or target in a share, as the API spells them. */
public enum AssociationStatus {
  /** Being added; for an invited target: until it accepts. */
  ASSOCIATING("Associating"),
  /** In force. */
  ASSOCIATED("Associated"),
  /** Adding or removing failed. */
  FAILED("Failed"),
  /** Being removed. */
  DISASSOCIATING("Disassociating"),
  /** Removed. */
  DISASSOCIATED("Disassociated");

  private final String label;

  AssociationStatus(String label) {
    this.label = label;
  }

  /** The status that {@code text} spells, or nothing. */
  public static Optional<AssociationStatus> labelled(String text) {
    return Arrays.stream(values()).filter(status -> status.label.equals(text)).findFirst();
  }

  /** Whether the row is in the share: it is being added, in force or being removed. */
  public boolean isLive() {
    return this != FAILED && this != DISASSOCIATED;
  }

  /** Whether the row is on its way to another status. */
  public boolean isMoving() {
    return this == ASSOCIATING || this == DISASSOCIATING;
  }

  /** The word of the API. */
  public String label() {
    return label;
  }
}
