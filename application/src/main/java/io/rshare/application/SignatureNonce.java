package io.rshare.application;

import java.time.Instant;

/**
 * The nonce a call was signed with.
 *
 * @param accessKeyId key it belongs to
 * @param value opaque text
 * @param until when it may be forgotten
 */
public record SignatureNonce(String accessKeyId, String value, Instant until) {}
