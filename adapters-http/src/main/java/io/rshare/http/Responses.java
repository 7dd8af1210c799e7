package io.rshare.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Answers as responses of the server, with the headers every answer has (documented). */
final class Responses {
  private Responses() {}

  static MutableHttpResponse<byte[]> of(Answer answer) {
    MutableHttpResponse<byte[]> response = HttpResponse.status(answer.status(), reason(answer));
    return response
        .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
        .header("x-acs-request-id", answer.requestId())
        .header("x-acs-trace-id", newTraceId())
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "*")
        .header("Keep-Alive", "timeout=25")
        .body(answer.body());
  }

  private static String reason(Answer answer) {
    return answer.status() == 200 ? "OK" : "Refused";
  }

  private static String newTraceId() {
    var random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
  }
}
