package io.rshare.http;

import io.micronaut.http.HttpRequest;
import io.rshare.http.transport.Client;
import io.rshare.http.transport.LocalNames;
import io.rshare.http.wire.Headers;
import java.util.stream.Stream;

/** Tells requests of this machine from those that a proxy on it passes on for others. */
public final class LocalCallers {
  private LocalCallers() {}

  /**
   * True if {@code request} was sent on this machine and to it by name: from a loopback address,
   * for a loopback name, and without a trace of a proxy that is not trusted.
   */
  public static boolean sent(HttpRequest<?> request) {
    Client client = ServerRequests.client(request);
    Headers headers = ServerRequests.raw(request, new byte[0]).headers();
    boolean passedOn =
        Stream.of("x-forwarded-for", "forwarded", "x-real-ip", "via")
            .anyMatch(headers.names()::contains);
    return client.isLoopback()
        && (client.forwarded() || !passedOn)
        && headers.text("host").filter(LocalNames::isLoopbackHost).isPresent();
  }
}
