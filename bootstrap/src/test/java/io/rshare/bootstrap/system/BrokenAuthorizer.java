package io.rshare.bootstrap.system;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.Decision;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** An authorizer of somebody's own, chosen by its name; this one has a defect. */
@Singleton
@Named("broken")
final class BrokenAuthorizer implements Authorizer {
  @Override
  public Decision decide(AccessRequest request) {
    throw new IllegalStateException("the secret of this defect must not reach a caller");
  }
}
