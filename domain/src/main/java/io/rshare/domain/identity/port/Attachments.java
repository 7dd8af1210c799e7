package io.rshare.domain.identity.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy.AttachedTo;
import io.rshare.domain.identity.PolicyAttachment;
import java.util.List;

/** Which policies are attached to users, groups and roles. */
public interface Attachments {
  /**
   * The attachments of those entities of one kind whose names lie between {@code first} and {@code
   * last}, both included, by code point. Ordered by entity, custom policies before system policies,
   * then by policy and resource group.
   */
  List<PolicyAttachment> between(AccountId account, AttachedTo kind, String first, String last);

  /** The attachments of one user, group or role. */
  default List<PolicyAttachment> of(AccountId account, AttachedTo kind, String entity) {
    return between(account, kind, entity, entity);
  }

  /**
   * Adds {@code attachment}, unless it is there. The text of a system policy is stored as long as
   * the policy is attached to anything.
   */
  void put(PolicyAttachment attachment);

  /** Removes what is attached to one user, group or role. */
  void removeFrom(AccountId account, AttachedTo kind, String entity);

  /** Detaches a custom policy from everything. */
  void removeOf(AccountId maker, String policy);

  /** True if an attachment counts in this resource group of {@code account} only. */
  boolean isLimitedTo(AccountId account, String resourceGroup);
}
