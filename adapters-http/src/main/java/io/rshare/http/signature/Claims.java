package io.rshare.http.signature;

import java.util.Optional;

/**
 * The claims of a request about itself; to be believed once its signature is verified.
 *
 * @param action name of the operation
 * @param version API version
 * @param accessKeyId who says they signed
 * @param timestamp when, as text
 * @param nonce opaque
 * @param securityToken what came along for a temporary key
 */
record Claims(
    String action,
    String version,
    String accessKeyId,
    String timestamp,
    String nonce,
    Optional<String> securityToken) {}
