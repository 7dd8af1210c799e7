package io.rshare.authz.parse;

/** How grave a finding is; source: "Validate policies". Only an error refuses a document. */
public enum FindingLevel {
  ERROR("Error"),
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
