package io.rshare.domain.association;

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

  /** The word of the API. */
  public String label() {
    return label;
  }
}
