package io.rshare.domain.port;

/** Secrets the service makes for itself. */
public interface ServiceKeys {
  /**
   * The key that authenticates page tokens: 32 random bytes, the same on every node of a store and
   * after every restart, and of no other store.
   */
  byte[] pageTokens();
}
