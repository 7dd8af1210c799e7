package io.rshare.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.domain.fault.Fault;
import java.time.Duration;
import java.time.InstantSource;

/** Counts the calls that pass on their way into another trail, by operation and code. */
public final class MeteredAuditTrail implements AuditTrail {
  private static final String SUCCESS = "OK";

  private final AuditTrail next;
  private final MeterRegistry registry;
  private final InstantSource clock;

  /** In front of {@code next}. */
  public MeteredAuditTrail(AuditTrail next, MeterRegistry registry, InstantSource clock) {
    this.next = next;
    this.registry = registry;
    this.clock = clock;
  }

  @Override
  public void record(AuditEvent event) {
    Timer.builder("rshare.calls")
        .description("calls that were decided on, and how long they took")
        .tag("operation", event.eventName())
        .tag("code", event.fault().map(Fault::wireCode).orElse(SUCCESS))
        .register(registry)
        .record(Duration.between(event.eventTime(), clock.instant()));
    next.record(event);
  }
}
