package io.rshare.domain.association;

/** Why a resource and a target could not be brought together (words documented). */
public enum FailureReason {
  /** There is no such resource of the owner, or it cannot be shared (text documented). */
  UNAVAILABLE("Unavailable", "You cannot access the specified resource at this time."),
  /** The resource has as many targets as it can have (text assumed). */
  LIMIT_EXCEEDED("LimitExceeded", "The resource cannot be shared with more targets."),
  /** The account has no access to the zone of the resource (text assumed). */
  ZONAL_RESOURCE_INACCESSIBLE(
      "ZonalResourceInaccessible", "The resource is in a zone that the account cannot use.");

  private final String label;
  private final String description;

  FailureReason(String label, String description) {
    this.label = label;
    this.description = description;
  }

  /** The word of the API. */
  public String label() {
    return label;
  }

  /** The same for people. */
  public String description() {
    return description;
  }
}
