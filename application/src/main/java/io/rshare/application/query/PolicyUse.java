package io.rshare.application.query;

/** What a policy document is for; limits and elements differ. */
public enum PolicyUse {
  /** Attached to RAM users, groups and roles. */
  IDENTITY("Identity"),
  /** Narrows the session of a role. */
  SESSION("Session"),
  /** Attached to folders and members of a resource directory. */
  CONTROL("Control"),
  /** Says who may assume a role. */
  TRUST("Trust");

  private final String word;

  PolicyUse(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
