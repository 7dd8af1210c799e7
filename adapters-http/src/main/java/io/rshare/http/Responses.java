package io.rshare.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Answers as responses of the server, with the headers every answer has (documented). */
final class Responses {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Responses() {}

  static MutableHttpResponse<byte[]> of(Answer answer) {
    String reason = HttpResponseStatus.valueOf(answer.status()).reasonPhrase();
    MutableHttpResponse<byte[]> response = HttpResponse.status(answer.status(), reason);
    answer.headers().forEach(response::header);
    if (answer.body().length > 0) {
      response.header(HttpHeaders.CONTENT_TYPE, answer.contentType()).body(answer.body());
    }
    return response
        // The server adds it to answers of controllers only.
        .header(HttpHeaders.DATE, DATE.format(Instant.now()))
        .header("x-acs-request-id", answer.requestId())
        .header("x-acs-trace-id", newTraceId())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "*")
        .header("Keep-Alive", "timeout=25");
  }

  private static String newTraceId() {
    var random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
