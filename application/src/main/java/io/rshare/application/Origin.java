package io.rshare.application;

/**
 * Where a call came from.
 *
 * @param sourceIp address of the client, as text
 * @param secureTransport whether it came over TLS
 * @param userAgent what the client calls itself; empty if it does not say
 */
public record Origin(String sourceIp, boolean secureTransport, String userAgent) {}
