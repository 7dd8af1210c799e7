package io.rshare.application;

import java.util.Optional;

/**
 * An authenticated call as a front door hands it in.
 *
 * @param operation name of the operation
 * @param version API version the client speaks
 * @param parameters what it passes
 * @param caller who calls
 * @param origin from where
 * @param requestId id of the call, an upper-case UUID
 * @param endpointRegion the region that the host name of the endpoint names, where it does
 * @param nonce the signature nonce; nothing for a front door without signatures
 */
public record Request(
    String operation,
    String version,
    Parameters parameters,
    Caller caller,
    Origin origin,
    String requestId,
    Optional<String> endpointRegion,
    Optional<SignatureNonce> nonce) {}
