package io.rshare.application.access;

import java.util.Optional;

/** The answer of an {@link Authorizer}. */
public sealed interface Decision {
  /** The call may go on. */
  Decision ALLOWED = new Allowed();

  /** The call may go on. */
  record Allowed() implements Decision {}

  /**
   * The call stops here.
   *
   * @param explicit whether a Deny statement hit; else nothing allowed the call
   * @param policyType the layer that decided, as {@code AccessDeniedDetail} spells it
   * @param encodedDiagnosticMessage opaque details for whoever may decode them
   */
  record Denied(boolean explicit, String policyType, Optional<String> encodedDiagnosticMessage)
      implements Decision {}
}
