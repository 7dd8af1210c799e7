package io.rshare.http.signature;

import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.wire.RawParameters;

/** A request under one of the two schemes the service knows. */
sealed interface SignedRequest permits RpcSignedRequest, Acs3SignedRequest {
  /** Longest text that a mismatch message repeats; beyond, a few bytes in would cost many out. */
  int MAX_ECHO = 64 * 1024;

  /**
   * The claims of the request about itself. Throws {@link FaultCode#PARAMETER_MISSING}, then {@link
   * FaultCode#SIGNATURE_METHOD_INVALID}.
   */
  Claims claims();

  /** True if it was signed with {@code secret}. */
  boolean isSignedWith(String secret);

  /** The fault to answer if it was not; shows what was signed in the server's eyes. */
  Fault mismatch();

  /** Its parameters, those of the body included; only to be read once the signature is verified. */
  RawParameters parameters();

  /** {@code text}, or its beginning if it is very long. */
  static String echo(String text) {
    return text.length() <= MAX_ECHO ? text : text.substring(0, MAX_ECHO);
  }
}
