package io.rshare.domain.quota;

import io.rshare.domain.fault.FaultCode;

/**
 * A limit per account, with the default of the product page.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/product-overview/resource-sharing-overview">
 *     Resource Sharing overview, limits</a>
 */
public enum Quota {
  /** Shares an account owns; Deleted ones do not count (assumed). */
  RESOURCE_SHARES(10, FaultCode.SHARE_QUOTA_EXCEEDED),
  /** Resources in shares of an account; one resource in two shares counts twice (assumed). */
  SHARED_RESOURCES(10, FaultCode.SHARED_RESOURCE_QUOTA_EXCEEDED),
  /**
   * Invitations an account has sent that wait for an answer. The number is unpublished (assumed).
   */
  PENDING_INVITATIONS(20, FaultCode.INVITATION_QUOTA_EXCEEDED);

  private final int defaultLimit;
  private final FaultCode exceeded;

  Quota(int defaultLimit, FaultCode exceeded) {
    this.defaultLimit = defaultLimit;
    this.exceeded = exceeded;
  }

  /** The limit where nobody has set another. */
  public int defaultLimit() {
    return defaultLimit;
  }

  /** What to answer when the limit would be passed. */
  public FaultCode exceeded() {
    return exceeded;
  }
}
