package io.rshare.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A request as it came off the wire, nothing decoded.
 *
 * @param method as sent
 * @param path raw path, at least {@code /}
 * @param query raw query without its question mark; empty if there is none
 * @param headers all headers
 * @param body raw bytes, unchunked
 * @param remoteAddress address of the client, as text
 * @param secure whether it came over TLS
 */
public record RawRequest(
    String method,
    String path,
    String query,
    Headers headers,
    byte[] body,
    String remoteAddress,
    boolean secure) {

  /** Whether the body says it is a form. */
  public boolean hasForm() {
    return mediaType().equals("application/x-www-form-urlencoded");
  }

  /** Whether the body says it is JSON. */
  public boolean hasJson() {
    return mediaType().equals("application/json");
  }

  /** The body of a form: one character for each byte, still percent-encoded. */
  public String form() {
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  private String mediaType() {
    String type = headers.text("content-type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
