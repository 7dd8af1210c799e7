package io.rshare.http.transport;

import io.rshare.http.wire.Headers;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The proxies whose word counts, and the one way in which they give it. Whatever anybody else says
 * is ignored: of the clients named on the way, the right-most that is no trusted proxy wins.
 */
final class TrustedProxies {
  /** Trusts nobody. */
  static final TrustedProxies NONE = new TrustedProxies(List.of(), Says.X_FORWARDED_FOR);

  /**
   * The header in which proxies name their clients. One way only: clients can fake what a proxy
   * does not set.
   */
  enum Says {
    /** {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. */
    X_FORWARDED_FOR,
    /** {@code Forwarded} (RFC 7239). */
    FORWARDED,
    /** A line or block before the first byte of the connection, version 1 or 2. */
    PROXY_PROTOCOL
  }

  private final List<Network> networks;
  private final Says says;

  TrustedProxies(List<Network> networks, Says says) {
    this.networks = List.copyOf(networks);
    this.says = says;
  }

  boolean trusts(InetAddress address) {
    for (Network network : networks) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /** True if connections of trusted proxies begin with the PROXY protocol. */
  boolean announce() {
    return says == Says.PROXY_PROTOCOL;
  }

  /** Whose request it is that came with {@code headers} from a trusted proxy, {@code peer}. */
  Client client(InetAddress peer, boolean secure, Headers headers) {
    Hops hops =
        switch (says) {
          case X_FORWARDED_FOR -> Hops.ofXForwarded(headers);
          case FORWARDED -> Hops.ofForwarded(headers);
          case PROXY_PROTOCOL -> new Hops(List.of());
        };
    InetAddress client = peer;
    Optional<Boolean> said = Optional.empty();
    boolean forwarded = false;
    for (Hops.Hop hop : hops.all().reversed()) {
      // A proxy that hides its client, or says what nobody can read, counts as the client
      // (assumed).
      if (!trusts(client) || hop.address().isEmpty()) {
        break;
      }
      client = hop.address().get();
      said = hop.secure();
      forwarded = true;
    }
    return Client.of(client, said.orElse(secure), forwarded);
  }
}
