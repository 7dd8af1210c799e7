package io.rshare.bootstrap;

import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorTrail;
import io.rshare.http.wire.JsonWriter;
import io.rshare.http.wire.ResultWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes events at the doors among the calls, as lines of the same form. */
final class LoggedDoorTrail implements DoorTrail {
  private static final Logger LOG = LoggerFactory.getLogger("audit");

  /** What a line says, in its order. */
  private record Line(
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
      Optional<String> errorCode,
      List<String> changes) {}

  @Override
  public void record(DoorEvent event) {
    if (!LOG.isInfoEnabled()) {
      return;
    }
    if (event.write()) {
      LOG.info(line(event));
    } else {
      LOG.info(AuditAppender.MAY_WAIT, line(event));
    }
  }

  static String line(DoorEvent event) {
    var line =
        new Line(
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
            event.reason(),
            event.changes());
    return JsonWriter.write(ResultWriter.lowerCamelTree(line));
  }
}
