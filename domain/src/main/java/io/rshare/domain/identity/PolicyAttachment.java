package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;
import java.util.Optional;

/**
 * A policy hung on a user, group or role.
 *
 * @param account the account of the user, group or role
 * @param policyType whether {@code policyName} is a system policy or the account's own
 * @param policyName the policy
 * @param attachedTo USER, GROUP or ROLE
 * @param entityName name of the user, group or role
 * @param resourceGroup the resource group it is limited to; nothing for the whole account
 */
public record PolicyAttachment(
    AccountId account,
    AttachedPolicy.Type policyType,
    String policyName,
    AttachedPolicy.AttachedTo attachedTo,
    String entityName,
    Optional<String> resourceGroup) {

  /** The account that made the policy; nothing for a system policy. */
  public Optional<AccountId> maker() {
    return policyType == AttachedPolicy.Type.CUSTOM ? Optional.of(account) : Optional.empty();
  }
}
