package io.rshare.application.audit;

import io.rshare.application.Caller;
import io.rshare.application.Origin;
import io.rshare.application.Product;
import io.rshare.domain.fault.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One answered call, in the terms of an ActionTrail event.
 *
 * @param product whose operation it is
 * @param eventName the operation
 * @param write whether it is an operation that writes
 * @param requestId id of the call
 * @param eventTime when it arrived
 * @param region the region it concerns
 * @param caller who called
 * @param origin from where
 * @param resources names of the resources that it concerns; empty for operations whose parameters
 *     say so
 * @param fault what it was refused with; nothing if it succeeded
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/actiontrail/latest/actiontrail-event-definitions">
 *     ActionTrail event definitions</a>
 */
public record AuditEvent(
    Product product,
    String eventName,
    boolean write,
    String requestId,
    Instant eventTime,
    String region,
    Caller caller,
    Origin origin,
    List<String> resources,
    Optional<Fault> fault) {
  public AuditEvent {
    resources = List.copyOf(resources);
  }
}
