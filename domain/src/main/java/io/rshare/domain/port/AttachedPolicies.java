package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.identity.Principal;
import java.util.List;

/**
 * The policies attached to principals and accounts. May lag behind a change by the documented
 * bound.
 */
public interface AttachedPolicies {
  /**
   * The identity policies of {@code principal}: its own and, for a user, those of its groups. Each
   * policy once per attachment, in no particular order. Empty for an account root.
   */
  List<AttachedPolicy> of(Principal principal);

  /**
   * The control policies above {@code account}, level by level: those attached to the member, then
   * to each folder above it, the root folder last. A level may be empty. No levels at all for the
   * management account, an account outside any directory, and a directory that does not use control
   * policies.
   */
  List<List<AttachedPolicy>> controlPolicies(AccountId account);

  /**
   * A number that changes whenever any policy, attachment, identity or directory has changed, so
   * that what was derived from an older one can be dropped.
   */
  long epoch();
}
