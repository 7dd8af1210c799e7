package io.rshare.application.access;

import io.rshare.domain.fault.FaultCode;

/** Reads the policies that are passed along when a role is assumed. */
@FunctionalInterface
public interface SessionPolicies {
  /**
   * Throws {@link FaultCode#SESSION_POLICY_TOO_LONG} or {@link FaultCode#SESSION_POLICY_INVALID}
   * unless {@code document} can be evaluated later.
   */
  void check(String document);
}
