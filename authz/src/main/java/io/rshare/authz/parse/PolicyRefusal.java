package io.rshare.authz.parse;

/**
 * How the service answers a document it does not take.
 *
 * @param code the error code on the wire, always with HTTP status 400
 * @param message the text beside the code
 */
public record PolicyRefusal(String code, String message) {}
