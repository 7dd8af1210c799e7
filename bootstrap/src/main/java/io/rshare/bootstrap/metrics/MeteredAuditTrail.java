package io.rshare.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.domain.fault.Fault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the calls that pass on their way into another trail, by operation and code. */
public final class MeteredAuditTrail implements AuditTrail {
  private static final String SUCCESS = "OK";

  private final AuditTrail next;
  private final MeterRegistry registry;
  private final InstantSource clock;
  private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

  /** In front of {@code next}. */
  public MeteredAuditTrail(AuditTrail next, MeterRegistry registry, InstantSource clock) {
    this.next = next;
    this.registry = registry;
    this.clock = clock;
  }

  /** Calls that are counted together; both names come from catalogues, so there are not many. */
  private record Kind(String operation, String code) {}

  @Override
  public void record(AuditEvent event) {
    var kind = new Kind(event.eventName(), event.fault().map(Fault::wireCode).orElse(SUCCESS));
    timers
        .computeIfAbsent(kind, this::timer)
        .record(Duration.between(event.eventTime(), clock.instant()));
    next.record(event);
  }

  private Timer timer(Kind kind) {
    return Timer.builder("rshare.calls")
        .description("calls that were decided on, and how long they took")
        .tag("operation", kind.operation())
        .tag("code", kind.code())
        .register(registry);
  }
}
