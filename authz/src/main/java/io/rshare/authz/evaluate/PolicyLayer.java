package io.rshare.authz.evaluate;

/** The layers of policies, as {@code AccessDeniedDetail.PolicyType} names them. */
public enum PolicyLayer {
  CONTROL("ControlPolicy"),
  SESSION("SessionPolicy"),
  ACCOUNT("AccountLevelIdentityBasedPolicy"),
  RESOURCE_GROUP("ResourceGroupLevelIdentityBasedPolicy"),
  ASSUME_ROLE("AssumeRolePolicy");

  private final String policyType;

  PolicyLayer(String policyType) {
    this.policyType = policyType;
  }

  /** The spelling on the wire; source: DecodeDiagnosticMessage. */
  public String policyType() {
    return policyType;
  }
}
