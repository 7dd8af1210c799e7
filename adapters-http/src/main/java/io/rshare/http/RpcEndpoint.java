package io.rshare.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.web.router.RouteAttributes;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Every request for {@code /}, and every one nothing else in the server is there for. A filter and
 * not a controller, because any method, path and type of body must be answered in one envelope; the
 * first of all, so that nothing the other doors need stands in its way.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RpcEndpoint {
  private final Doors doors;
  private final Intake intake;

  RpcEndpoint(Doors doors, Intake intake) {
    this.doors = doors;
    this.intake = intake;
  }

  @PreMatching
  @RequestFilter
  @Nullable CompletableFuture<@Nullable HttpResponse<?>> root(HttpRequest<?> request) {
    return request.getPath().equals("/") ? intake.answer(request, doors.rpc()) : null;
  }

  @RequestFilter
  @Nullable CompletableFuture<@Nullable HttpResponse<?>> unmatched(HttpRequest<?> request) {
    boolean mine =
        RouteAttributes.getRouteMatch(request).isEmpty() && doors.isRpc(request.getPath());
    return mine ? intake.answer(request, doors.rpc()) : null;
  }
}
