package io.rshare.authz.compare;

/** Ends a comparison that would cost too much or meets something it cannot decide. */
final class GaveUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GaveUpException(String reason) {
    super(reason, null, false, false);
  }
}
