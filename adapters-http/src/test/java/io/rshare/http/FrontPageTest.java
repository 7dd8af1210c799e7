package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A browser gets a page at the root; nobody else does. */
class FrontPageTest {
  private static final String BROWSER =
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    server.world.keys.add(SignedCall.KEY);
    server.world.operations = request -> new TestWorld.Echo(request.operation());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Wire.Response send(String line, String headers) throws IOException {
    return server.exchange(
        (line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
            .getBytes(StandardCharsets.ISO_8859_1));
  }

  /** On a connection that stays open, and by the longer way through the server. */
  @ParameterizedTest
  @ValueSource(strings = {"", "Connection: close\r\n"})
  void aBrowserGetsAPageThatAllowsNothingFromElsewhere(String more) throws Exception {
    Wire.Response page = send("GET /", BROWSER + more);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).isEqualTo("text/html;charset=utf-8");
    assertThat(page.body())
        .contains("href=\"/v1/docs\"", "href=\"/health\"", "docs/clients.md")
        .doesNotContain("<script", "http://", "https://", "Demo world");
    String style = page.body().replaceAll("(?s).*<style>|</style>.*", "");
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
    assertThat(page.header("content-security-policy"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(page.header("x-frame-options")).isEqualTo("DENY");
    assertThat(page.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(page.header("vary")).isEqualTo("Accept");
  }

  @Test
  void namesIdentitiesAsTheyAre() throws IOException {
    server.page().introduce(List.of(new FrontPage.Identity("<b>&", "user", "1000000000000001")));

    assertThat(send("GET /", BROWSER).body())
        .contains("Demo world", "&lt;b>&amp;", "1000000000000001");

    server.page().introduce(List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /?Action=ListResourceShares",
        "GET /?AccessKeyId=x",
        "GET /other",
        "POST /",
        "PUT /"
      })
  void everythingElseStaysTheWire(String line) throws IOException {
    assertThat(send(line, BROWSER + "Content-Length: 0\r\n").header("content-type"))
        .isIn("text/xml;charset=utf-8", "application/json;charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Accept: */*\r\n",
        "Accept: text/html\r\nAuthorization: ACS3-HMAC-SHA256 Credential=x\r\n",
        "Accept: text/html\r\nx-acs-action: ListResourceShares\r\n"
      })
  void whoeverIsNoBrowserGetsAnError(String headers) throws IOException {
    Wire.Response refused = send("GET /", headers);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("Missing");
  }

  @Test
  void aSignedCallIsAnsweredWhateverItAccepts() throws IOException {
    server.assertAnswered(SignedCall.rpc(server.world.now).header("accept", "text/html"));
    server.assertAnswered(SignedCall.acs3(server.world.now).header("accept", "text/html"));
  }
}
