package io.rshare.authz.compare;

/** Ends a comparison that would cost too much or meets something it cannot decide. */
class GaveUpException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason a clause without capital and period
   */
  GaveUpException(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Ends one search for a text; other searches may still find a counterexample. */
  static final class OfOneSearch extends GaveUpException {
    private static final long serialVersionUID = 1L;

    OfOneSearch(String reason) {
      super(reason);
    }
  }
}
