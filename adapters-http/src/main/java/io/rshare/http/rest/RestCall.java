package io.rshare.http.rest;

import io.rshare.application.Caller;
import io.rshare.application.Origin;
import java.util.Optional;

/**
 * A call, as far as the route that answers it has to know.
 *
 * @param authenticated who calls; nothing where an open route is called without a token
 * @param origin from where
 * @param requestId id of the call, an upper-case UUID
 * @param endpointRegion the region that the host name of the endpoint names, where it does
 */
public record RestCall(
    Optional<Caller> authenticated,
    Origin origin,
    String requestId,
    Optional<String> endpointRegion) {
  /** The caller; every call of a route that is not open has a caller. */
  public Caller caller() {
    return authenticated.orElseThrow(Problem::unauthenticated);
  }
}
