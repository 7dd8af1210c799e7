package io.rshare.bootstrap;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.rshare.application.audit.AuditEvent;
import io.rshare.application.audit.AuditTrail;
import io.rshare.domain.fault.Fault;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each answered call as a line of JSON to the log called {@code audit}, with the names of an
 * ActionTrail event. JSON, so that no text of a caller can pass for another field.
 */
final class LoggedAuditTrail implements AuditTrail {
  private static final Logger LOG = LoggerFactory.getLogger("audit");
  private static final JsonFactory JSON = new JsonFactory();

  @Override
  public void record(AuditEvent event) {
    if (LOG.isInfoEnabled()) {
      LOG.info(line(event));
    }
  }

  static String line(AuditEvent event) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("serviceName", event.product().title());
      json.writeStringField("eventName", event.eventName());
      json.writeStringField("eventRW", event.write() ? "Write" : "Read");
      json.writeStringField("eventTime", event.eventTime().toString());
      json.writeStringField("requestId", event.requestId());
      json.writeStringField("acsRegion", event.region());
      json.writeStringField("accountId", event.caller().account().value());
      json.writeStringField("principal", event.caller().principal().arn());
      json.writeStringField("accessKeyId", event.caller().accessKeyId());
      json.writeStringField("sourceIpAddress", event.origin().sourceIp());
      json.writeStringField("userAgent", event.origin().userAgent());
      if (event.fault().isPresent()) {
        json.writeStringField("errorCode", event.fault().map(Fault::wireCode).orElseThrow());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
