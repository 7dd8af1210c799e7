package io.rshare.bootstrap;

import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorTrail;
import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.ResultWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each answered call, and each event at the doors, as a line of JSON to the log called
 * {@code audit}, with the names of an ActionTrail event. JSON, so that no text of a caller can pass
 * for another field. The line of a call that may have changed something is written before the call
 * is answered.
 */
final class LoggedTrail implements AuditTrail, DoorTrail {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  private static final int MAX_REGION = 64;

  /** The parts of the line of a call, in their order. */
  private record CallLine(
      String serviceName,
      String eventName,
      String eventRW,
      Instant eventTime,
      String requestId,
      String acsRegion,
      String accountId,
      String principal,
      String accessKeyId,
      String sourceIpAddress,
      String userAgent,
      Optional<String> errorCode,
      Optional<List<String>> resources) {}

  /** The parts of the line of an event at a door, in their order. */
  private record DoorLine(
      String eventName,
      String eventRW,
      Instant eventTime,
      String requestId,
      String door,
      Optional<String> principal,
      Optional<String> accessKeyId,
      String sourceIpAddress,
      String userAgent,
      Optional<String> path,
      Optional<String> errorCode) {}

  @Override
  public void record(AuditEvent event) {
    if (LOG.isInfoEnabled()) {
      write(event.write(), line(event));
    }
  }

  @Override
  public void record(DoorEvent event) {
    if (LOG.isInfoEnabled()) {
      write(event.write(), line(event));
    }
  }

  private static void write(boolean atOnce, String line) {
    if (atOnce) {
      LOG.info(line);
    } else {
      LOG.info(AuditAppender.MAY_WAIT, line);
    }
  }

  /** A region that does not exist is a text of the caller's. */
  private static String cut(String region) {
    return region.length() > MAX_REGION ? region.substring(0, MAX_REGION) : region;
  }

  static String line(AuditEvent event) {
    return json(
        new CallLine(
            event.product().title(),
            event.eventName(),
            event.write() ? "Write" : "Read",
            event.eventTime(),
            event.requestId(),
            cut(event.region()),
            event.caller().account().value(),
            event.caller().principal().arn(),
            event.caller().accessKeyId(),
            event.origin().sourceIp(),
            event.origin().userAgent(),
            event.fault().map(Fault::wireCode),
            Optional.of(event.resources()).filter(names -> !names.isEmpty())));
  }

  private static String line(DoorEvent event) {
    return json(
        new DoorLine(
            event.kind().title(),
            event.write() ? "Write" : "Read",
            event.time(),
            event.requestId(),
            event.door().name().toLowerCase(Locale.ROOT),
            event.principal(),
            event.accessKeyId(),
            event.origin().sourceIp(),
            event.origin().userAgent(),
            event.subject(),
            event.reason()));
  }

  private static String json(Record line) {
    return JsonWriter.write(ResultWriter.lowerCamelTree(line));
  }
}
