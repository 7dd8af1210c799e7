package io.rshare.http.transport;

import java.net.InetAddress;

/**
 * Goes through the handlers of a connection once a trusted proxy has said whose it is.
 *
 * @param source the address of the client
 */
public record Announced(InetAddress source) {}
