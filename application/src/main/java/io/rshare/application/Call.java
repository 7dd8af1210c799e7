package io.rshare.application;

import io.rshare.domain.account.AccountId;
import java.time.Instant;

/**
 * What a handler knows about the call it answers.
 *
 * @param caller who calls
 * @param region the region the call concerns
 * @param requestId id of the call
 * @param now when it arrived, in milliseconds; the only clock of a handler
 */
public record Call(Caller caller, String region, String requestId, Instant now) {
  /** The account the caller acts for. */
  public AccountId account() {
    return caller.account();
  }
}
