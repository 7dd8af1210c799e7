package io.rshare.http;

import io.rshare.http.wire.RawRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The page that a browser gets at {@code /}, where everybody else speaks the wire protocol: what
 * this is and where to go on. No scripts, and nothing from elsewhere.
 */
@Singleton
public final class FrontPage {
  private static final String STYLE =
      """
      body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
      code{font:14px/1.45 ui-monospace,monospace;background:#f3f4f6;border-radius:4px;padding:.1em .3em}
      table{border-collapse:collapse}td,th{border-top:1px solid #d0d7de;padding:.3rem .8rem;text-align:left}
      @media(prefers-color-scheme:dark){body{background:#0d1117;color:#d1d7e0}code{background:#161b22}a{color:#58a6ff}}
      """;

  private static final String TOP =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>Resource Sharing</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>%s</style></head><body>
      <h1>Resource Sharing</h1>
      <p>A self-hosted service that speaks the API of Alibaba Cloud <em>Resource Sharing</em> (version 2020-01-10).
      SDKs, the command line client and Terraform send signed calls to this address: set it as their
      endpoint, <code>host:port</code> without a scheme.</p>
      <ul>
      <li><a href="/v1/docs">REST interface</a>, and the same <a href="/v1/openapi.json">for programs</a></li>
      <li><a href="/health">Health</a> of this node</li>
      <li>Documentation: <code>README.md</code> and the folder <code>docs</code> of the project;
      <code>docs/clients.md</code> has the settings of every client</li>
      </ul>
      """;

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'sha256-"
              + sha256(STYLE)
              + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cache-Control",
          "no-store",
          "Vary",
          "Accept");

  private volatile List<Identity> identities = List.of();

  /**
   * Somebody who may call the service.
   *
   * @param name as the world calls it
   * @param role what it is in its directory
   * @param accountId the account it belongs to
   */
  public record Identity(String name, String role, String accountId) {}

  /** Has the page name {@code known}: for a demo world, whose identities are public. */
  public void introduce(List<Identity> known) {
    identities = List.copyOf(known);
  }

  /** True if {@code request} is a browser that opens the address, not a call of any kind. */
  boolean isAskedFor(RawRequest request) {
    return request.query().isEmpty()
        && request.method().equals("GET")
        && request.path().equals("/")
        && request.body().length == 0
        && request.headers().text("accept").orElse("").contains("text/html")
        && request.headers().text("authorization").isEmpty()
        && request.headers().text("x-acs-action").isEmpty();
  }

  Answer answer(String requestId) {
    byte[] page = html().getBytes(StandardCharsets.UTF_8);
    return new Answer(200, "text/html;charset=utf-8", requestId, HEADERS, page);
  }

  private String html() {
    var out = new StringBuilder(TOP.formatted(STYLE));
    if (!identities.isEmpty()) {
      out.append("<h2>Demo world</h2>\n<p>For trying out only. Its keys were printed at the start")
          .append(" and are in <code>service.json</code> of the data folder.</p>\n")
          .append("<table><tr><th>name</th><th>role</th><th>account</th></tr>\n");
      for (Identity identity : identities) {
        out.append("<tr><td>")
            .append(escaped(identity.name()))
            .append("</td><td>")
            .append(escaped(identity.role()))
            .append("</td><td>")
            .append(escaped(identity.accountId()))
            .append("</td></tr>\n");
      }
      out.append("</table>\n");
    }
    return out.append("</body></html>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
