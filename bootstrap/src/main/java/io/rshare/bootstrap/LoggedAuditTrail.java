package io.rshare.bootstrap;

import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.domain.fault.Fault;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.ResultWriter;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each answered call as a line of JSON to the log called {@code audit}, with the names of an
 * ActionTrail event. JSON, so that no text of a caller can pass for another field. The line of a
 * call that may have changed something is written before the call is answered.
 */
final class LoggedAuditTrail implements AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  private static final int MAX_REGION = 64;

  /** What a line says, in its order. */
  private record Line(
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
      Optional<String> errorCode) {}

  @Override
  public void record(AuditEvent event) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    if (event.write()) {
      LOG.info(line(event));
    } else {
      LOG.info(AuditAppender.MAY_WAIT, line(event));
    }
  }

  /** A region that does not exist is a text of the caller's. */
  private static String cut(String region) {
    return region.length() > MAX_REGION ? region.substring(0, MAX_REGION) : region;
  }

  static String line(AuditEvent event) {
    var line =
        new Line(
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
            event.fault().map(Fault::wireCode));
    return JsonWriter.write(ResultWriter.lowerCamelTree(line));
  }
}
