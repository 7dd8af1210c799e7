package io.rshare.http.transport;

import io.netty.handler.ssl.SslContext;

/**
 * What connections use TLS with. Without a bean of this type the service speaks plain HTTP only.
 */
@FunctionalInterface
public interface TlsContext {
  /** For a new connection: with the certificate that is in force now. Never waits. */
  SslContext current();
}
