package io.rshare.application;

import java.util.Optional;

/**
 * How an authenticated call came in.
 *
 * @param caller who calls
 * @param origin from where
 * @param requestId id of the call, an upper-case UUID
 * @param region the region it names, where it does
 */
public record Arrival(Caller caller, Origin origin, String requestId, Optional<String> region) {}
