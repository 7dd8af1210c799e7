package io.rshare.domain.port;

/** Secrets the service makes for itself. */
public interface ServiceKeys {
  /** What a key protects. A key never serves two purposes. */
  enum Purpose {
    /** Authenticates page tokens. */
    PAGE_TOKENS,
    /** Seals the security tokens of role sessions. */
    SESSION_TOKENS,
    /** Signs the tokens of the REST interface. */
    REST_TOKENS,
    /** Seals the diagnostic messages of denied calls. */
    DIAGNOSTICS
  }

  /**
   * The key for {@code purpose}: 32 random bytes, the same on every node of a store and after every
   * restart, and of no other store or purpose.
   */
  byte[] key(Purpose purpose);
}
