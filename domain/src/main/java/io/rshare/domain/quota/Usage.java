package io.rshare.domain.quota;

/**
 * What an account has of each counted thing, or by how much it changes.
 *
 * @param resourceShares shares owned
 * @param sharedResources resources in them
 * @param pendingInvitations invitations sent and not answered
 */
public record Usage(int resourceShares, int sharedResources, int pendingInvitations) {
  /** Nothing counted. */
  public static final Usage NONE = new Usage(0, 0, 0);

  /** The amount that counts against {@code quota}. */
  public int of(Quota quota) {
    return switch (quota) {
      case RESOURCE_SHARES -> resourceShares;
      case SHARED_RESOURCES -> sharedResources;
      case PENDING_INVITATIONS -> pendingInvitations;
    };
  }

  /** By how much this is more than {@code less}; may be negative. */
  public Usage minus(Usage less) {
    return new Usage(
        resourceShares - less.resourceShares,
        sharedResources - less.sharedResources,
        pendingInvitations - less.pendingInvitations);
  }

  /** Both added up. */
  public Usage plus(Usage more) {
    return new Usage(
        resourceShares + more.resourceShares,
        sharedResources + more.sharedResources,
        pendingInvitations + more.pendingInvitations);
  }
}
