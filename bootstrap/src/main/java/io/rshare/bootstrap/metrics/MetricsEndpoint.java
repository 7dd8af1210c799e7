package io.rshare.bootstrap.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.rshare.http.LocalCallers;

/**
 * Everything that is counted, in the text format of Prometheus. Needs no signature, so it is for
 * callers on this machine, and not for those behind a proxy on it, unless {@code
 * rshare.metrics.remote} is set.
 */
@Controller("/metrics")
final class MetricsEndpoint {
  private final PrometheusMeterRegistry registry;
  private final boolean remote;

  MetricsEndpoint(
      PrometheusMeterRegistry registry,
      @Property(name = "rshare.metrics.remote", defaultValue = "false") boolean remote) {
    this.registry = registry;
    this.remote = remote;
  }

  @Get(produces = MediaType.TEXT_PLAIN)
  HttpResponse<String> metrics(HttpRequest<?> request) {
    return remote || LocalCallers.sent(request)
        ? HttpResponse.ok(registry.scrape())
        : HttpResponse.notFound();
  }
}
