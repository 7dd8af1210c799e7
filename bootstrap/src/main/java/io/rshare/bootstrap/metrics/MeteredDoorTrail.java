package io.rshare.bootstrap.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorTrail;
import java.util.Locale;

/** Counts failed authentications on their way into another trail, by door and reason. */
public final class MeteredDoorTrail implements DoorTrail {
  private final DoorTrail next;
  private final MeterRegistry registry;

  /** In front of {@code next}. */
  public MeteredDoorTrail(DoorTrail next, MeterRegistry registry) {
    this.next = next;
    this.registry = registry;
  }

  @Override
  public void record(DoorEvent event) {
    if (event.kind() == DoorEvent.Kind.AUTHENTICATION_FAILED) {
      // Doors and reasons come from catalogues, so there are not many.
      Counter.builder("rshare.authentication.failures")
          .description("requests that failed authentication")
          .tag("door", event.door().name().toLowerCase(Locale.ROOT))
          .tag("reason", event.reason().orElse(""))
          .register(registry)
          .increment();
    }
    next.record(event);
  }
}
