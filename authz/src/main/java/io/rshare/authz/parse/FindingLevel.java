package io.rshare.authz.parse;

/**
 * How grave a finding is. The first three say what becomes of the document, the others are warnings
 * about documents that are stored; the names of all but the second and third are those of "Validate
 * policies".
 */
public enum FindingLevel {
  /** The service refuses the document. */
  ERROR("Error"),
  /** The console's validator reports it as an error, yet the service stores the document. */
  VALIDATOR_ONLY("Validator Error"),
  /** Unknown whether the service stores it; {@code PolicySwitches.undecided} says what happens. */
  UNDECIDED("Undecided Error"),
  SECURITY_WARNING("Security Warning"),
  GENERAL_WARNING("General Warning"),
  SUGGESTION("Suggestion");

  private final String title;

  FindingLevel(String title) {
    this.title = title;
  }

  /** The name people see. */
  public String title() {
    return title;
  }
}
