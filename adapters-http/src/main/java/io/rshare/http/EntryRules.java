package io.rshare.http;

import io.micronaut.context.annotation.Property;
import io.rshare.domain.fault.FaultCode;
import io.rshare.http.transport.LocalNames;
import io.rshare.http.wire.RawRequest;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Which requests get to a door at all. While keys work that everybody knows, a request that a web
 * page had a browser send is as good as one of its owner's: only names that an attacker cannot have
 * are answered then, and no pages of others.
 */
@Singleton
public final class EntryRules {
  /** Answers everybody. */
  static final EntryRules NONE = new EntryRules(false, "127.0.0.1", List.of());

  private final boolean tlsOnly;
  private final LocalNames names;
  private volatile boolean knownHostsOnly;

  EntryRules(
      @Property(name = "rshare.tls.only", defaultValue = "false") boolean tlsOnly,
      @Property(name = "micronaut.server.host", defaultValue = "127.0.0.1") String host,
      @Property(name = "rshare.http.hosts", defaultValue = "") List<String> hosts) {
    this.tlsOnly = tlsOnly;
    this.names = new LocalNames(host, hosts);
  }

  /** From now on the names of hosts count; asked for before the first request. */
  public void answerKnownHostsOnly() {
    knownHostsOnly = true;
  }

  /** True if there is anything to check. */
  boolean apply() {
    return tlsOnly || knownHostsOnly;
  }

  /** Throws a fault for a request that must not get any further. */
  void check(RawRequest request) {
    if (tlsOnly && !request.secure()) {
      throw FaultCode.PROTOCOL_NEEDS_TLS.fault();
    }
    if (knownHostsOnly && !names.cover(request.headers())) {
      throw FaultCode.HOST_NOT_SERVED.fault();
    }
  }
}
