package io.rshare.bootstrap;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.Decision;

/** Allows everything. For tests of callers that are not about authorisation. */
final class AllowAll implements Authorizer {
  @Override
  public Decision decide(AccessRequest request) {
    return Decision.ALLOWED;
  }
}
