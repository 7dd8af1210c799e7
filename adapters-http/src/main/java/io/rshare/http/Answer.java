package io.rshare.http;

import java.time.Duration;
import java.util.Map;

/**
 * An answer to a client.
 *
 * @param status HTTP status
 * @param contentType to the letter; without meaning where there is no body
 * @param requestId upper-case UUID
 * @param headers what else to say in headers
 * @param body empty for an answer without one
 * @param pause how long the answer is to be held back; the connection does nothing else meanwhile
 */
public record Answer(
    int status,
    String contentType,
    String requestId,
    Map<String, String> headers,
    byte[] body,
    Duration pause) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer that need not wait. */
  public Answer(
      int status, String contentType, String requestId, Map<String, String> headers, byte[] body) {
    this(status, contentType, requestId, headers, body, Duration.ZERO);
  }

  Answer(int status, String contentType, String requestId, byte[] body) {
    this(status, contentType, requestId, Map.of(), body);
  }

  /** The same, held back for {@code time}. */
  public Answer after(Duration time) {
    return time.isZero() ? this : new Answer(status, contentType, requestId, headers, body, time);
  }
}
