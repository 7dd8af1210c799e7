package io.rshare.bootstrap;

import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.domain.fault.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes each answered call as one line to the log called {@code audit}. */
final class LoggedAuditTrail implements AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  @Override
  public void record(AuditEvent event) {
    if (LOG.isInfoEnabled()) {
      LOG.atInfo()
          .addKeyValue("eventRW", event.write() ? "Write" : "Read")
          .addKeyValue("eventTime", event.eventTime())
          .addKeyValue("requestId", event.requestId())
          .addKeyValue("acsRegion", event.region())
          .addKeyValue("accountId", event.caller().account())
          .addKeyValue("principal", event.caller().principal().arn())
          .addKeyValue("accessKeyId", event.caller().accessKeyId())
          .addKeyValue("sourceIpAddress", event.origin().sourceIp())
          .addKeyValue("userAgent", event.origin().userAgent())
          .addKeyValue("errorCode", event.fault().map(Fault::wireCode).orElse(""))
          .log(event.eventName());
    }
  }
}
