package io.rshare.http;

import java.util.Map;

/**
 * What goes back to the client.
 *
 * @param status HTTP status
 * @param contentType to the letter; without meaning where there is no body
 * @param requestId upper-case UUID
 * @param headers what else to say in headers
 * @param body empty for an answer without one
 */
public record Answer(
    int status, String contentType, String requestId, Map<String, String> headers, byte[] body) {
  public Answer {
    headers = Map.copyOf(headers);
  }

  Answer(int status, String contentType, String requestId, byte[] body) {
    this(status, contentType, requestId, Map.of(), body);
  }
}
