package io.rshare.http.signature;

import io.rshare.application.Caller;
import io.rshare.application.SignatureNonce;
import io.rshare.http.wire.RawParameters;

/**
 * A request whose signature holds.
 *
 * @param caller who signed it
 * @param action the operation it names
 * @param version the API version it names
 * @param nonce to be used once
 * @param parameters all parameters
 * @param rpc whether the RPC scheme was used, whose answers have the format the caller asks for
 */
public record Verified(
    Caller caller,
    String action,
    String version,
    SignatureNonce nonce,
    RawParameters parameters,
    boolean rpc) {}
