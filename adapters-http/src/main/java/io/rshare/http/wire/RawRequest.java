package io.rshare.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

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

  /** True if the body says it is a form. */
  public boolean hasForm() {
    return mediaType().equals("application/x-www-form-urlencoded");
  }

  /** True if the body says it is JSON. */
  public boolean hasJson() {
    return mediaType().equals("application/json");
  }

  /** The body of a form: one character for each byte, still percent-encoded. */
  public String form() {
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  /**
   * The value of a query or form parameter as it stands in the raw text, or nothing. A guess, for
   * requests that were not read properly: nothing is decoded and nothing is verified.
   */
  public Optional<String> glimpse(String parameter) {
    return glimpse(query, parameter)
        .or(() -> hasForm() ? glimpse(form(), parameter) : Optional.empty());
  }

  private static Optional<String> glimpse(String raw, String parameter) {
    String key = parameter + "=";
    int start = raw.startsWith(key) ? 0 : raw.indexOf("&" + key) + 1;
    if (start == 0 && !raw.startsWith(key)) {
      return Optional.empty();
    }
    int end = raw.indexOf('&', start);
    return Optional.of(raw.substring(start + key.length(), end < 0 ? raw.length() : end));
  }

  private String mediaType() {
    String type = headers.text("content-type").orElse("");
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }
}
