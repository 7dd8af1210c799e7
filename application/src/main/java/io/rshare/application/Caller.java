package io.rshare.application;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Principal;

/**
 * Who makes a call, once authenticated.
 *
 * @param principal the identity
 * @param accessKeyId the key the call was signed with
 */
public record Caller(Principal principal, String accessKeyId) {
  /** The account the caller acts for. */
  public AccountId account() {
    return principal.account();
  }
}
