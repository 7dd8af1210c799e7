package io.rshare.application.access;

/**
 * Decides whether a call may go on. Asked once per call, before anything is looked up or changed.
 *
 * <p>An implementation answers {@link Decision.Denied} whenever it cannot tell (fail closed);
 * throwing also stops the call. It may be called by many threads at once.
 */
public interface Authorizer {
  /** The decision on {@code request}; all its resources must be allowed for it to be allowed. */
  Decision decide(AccessRequest request);
}
