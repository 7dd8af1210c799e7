package io.rshare.authz.evaluate;

import io.rshare.authz.request.AccessRequest;

/**
 * Decides requests of one caller. Implementations are pure: the same request gets the same answer,
 * from any thread, and no request makes them throw.
 */
public interface PolicyEngine {
  /** What the policies say about the request. */
  Decision evaluate(AccessRequest request);
}
