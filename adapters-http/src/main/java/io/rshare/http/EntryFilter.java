package io.rshare.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.RawRequest;
import org.jspecify.annotations.Nullable;

/**
 * {@link EntryRules} for every path, but those of RPC, whose door asks for itself, and {@code
 * /health}, which tells nobody anything.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EntryFilter {
  private static final byte[] NOTHING = {};

  private final EntryRules rules;
  private final Doors doors;

  EntryFilter(EntryRules rules, Doors doors) {
    this.rules = rules;
    this.doors = doors;
  }

  @PreMatching
  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    String path = request.getPath();
    if (!rules.apply() || path.equals("/") || path.equals("/health")) {
      return null;
    }
    RawRequest raw = ServerRequests.raw(request, NOTHING);
    try {
      rules.check(raw);
      return null;
    } catch (Fault fault) {
      return Responses.of(doors.to(path).refuse(raw, fault));
    }
  }
}
