package io.rshare.http.transport;

import io.netty.handler.ssl.SslContext;

/**
 * The TLS context of connections. Without a bean of this type the service speaks plain HTTP only.
 */
@FunctionalInterface
public interface TlsContext {
  /** For a new connection: with the certificate that is in force now. Never waits. */
  SslContext current();
}
