package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no proper client sends: there is an answer in the envelope, or the connection is closed. */
class RawSocketTest {
  private static final String HOST = "Host: x\r\n";
  private static final String JSON = HOST + "Accept: application/json\r\n";

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start("rshare.http.request-timeout", "1s");
    server.world.keys.add(SignedCall.KEY);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Wire.Response exchange(String latin) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(latin);
      return wire.receive();
    }
  }

  private static void assertEnvelope(Wire.Response response, int status, String code) {
    assertThat(response.body()).contains(code);
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.header("content-type"))
        .isIn("application/json;charset=utf-8", "text/xml;charset=utf-8");
    assertThat(response.header("x-acs-request-id"))
        .matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    assertThat(response.body()).contains(response.header("x-acs-request-id"));
    assertThat(response.header("x-acs-trace-id")).matches("[0-9a-f]{32}");
    assertThat(response.header("access-control-allow-origin")).isEqualTo("*");
    assertThat(response.header("access-control-expose-headers")).isEqualTo("*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?",
        "/?&&&",
        "/?=",
        "/?=&=",
        "/?a=b{|}^`\"<>\\",
        "/?a=[1]",
        "//",
        "//evil/x",
        "///",
        "/a//b",
        "*",
        "http://other/",
        "http://other",
        "http://other/x?y=z",
        "x",
        "?",
        "/;a=b",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "/x#fragment",
        "/healthy",
        "/v1/nothing",
        "/favicon.ico"
      })
  void asksForAKeyWhateverTheTargetIs(String target) throws IOException {
    Wire.Response response = exchange("GET " + target + " HTTP/1.1\r\n" + JSON + "\r\n");
    assertEnvelope(response, 400, "\"Code\":\"MissingAccessKeyId\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "a=%",
        "a=%4",
        "a=%zz",
        "%zz=a",
        "a=%C3%28",
        "a=%C0%80",
        "a=%ED%A0%80",
        "a=%FF",
        "a=\u00ff",
        "\u00c3\u0028=b",
        "a=%F8%88%80%80%80",
        "a=%uD83D"
      })
  void refusesMalformedQueries(String query) throws IOException {
    Wire.Response response = exchange("GET /?" + query + " HTTP/1.1\r\n" + JSON + "\r\n");
    assertEnvelope(response, 400, "\"Code\":\"InvalidParameter\"");
  }

  @Test
  void takesRawUtf8InQueriesAsItIs() throws IOException {
    Wire.Response response = exchange("GET /?a=\u00e6\u00b5\u008b HTTP/1.1\r\n" + JSON + "\r\n");
    assertEnvelope(response, 400, "\"Code\":\"MissingAccessKeyId\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        ";;;",
        "/",
        "application/json",
        "application/x-www-form-urlencoded; charset=utf-16",
        "a/b/c",
        "application/octet-stream",
        "*/*",
        "\u00ff"
      })
  void answersWhateverTheTypeOfTheBody(String type) throws IOException {
    Wire.Response response =
        exchange(
            "POST / HTTP/1.1\r\n"
                + JSON
                + "Content-Type: "
                + type
                + "\r\nContent-Length: 2\r\n\r\n{}");
    assertEnvelope(response, 400, "\"Code\":\"MissingAccessKeyId\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "[]", "1", "null", "{\"a\":1}", "{\"a\":\"\\ud800\"}", "\u00ff", " "})
  void refusesOddJson(String body) throws IOException {
    Wire.Response response =
        exchange(
            "POST / HTTP/1.1\r\n"
                + JSON
                + "Content-Type: application/json\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body);
    assertEnvelope(response, 400, "\"Code\":\"InvalidParameter\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/9.9.9\r\n\r\n",
        "GET / HTTP/1.1\r\nNo colon\r\n\r\n",
        "GET / HTTP/1.1\r\nBad\u0000Name: x\r\n\r\n",
        "GET / HTTP/1.1\r\nName: a\u0000b\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\r\n\r\n"
      })
  void answersWhatIsNoHttpAndClosesTheConnection(String bytes) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(bytes);
      assertEnvelope(wire.receive(), 400, "InvalidParameter");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void refusesBrokenChunkAfterGoodOnes() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("POST / HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
      wire.send("xyz\r\n");
      assertEnvelope(wire.receive(), 400, "InvalidParameter");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void acceptsQueriesUpTo128KiB() throws IOException {
    String query = "a=" + "x".repeat(128 * 1024 - 2);
    assertEnvelope(
        exchange("GET /?" + query + " HTTP/1.1\r\n" + JSON + "\r\n"), 400, "MissingAccessKeyId");
  }

  @Test
  void refusesLinesAndHeadersThatAreTooLong() throws IOException {
    String long1 = "x".repeat(200 * 1024);
    assertEnvelope(exchange("GET /?" + long1 + " HTTP/1.1\r\n\r\n"), 400, "InvalidParameter");
    assertEnvelope(exchange("GET / HTTP/1.1\r\nA: " + long1 + "\r\n\r\n"), 400, "InvalidParameter");
  }

  @Test
  void refusesBodiesOverOneMebibyte() throws IOException {
    String body = "x".repeat(1024 * 1024 + 1);
    Wire.Response announced =
        exchange(
            "POST / HTTP/1.1\r\n" + JSON + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    assertEnvelope(announced, 413, "\"Code\":\"InvalidParameter.BodyTooLarge\"");
    assertThat(announced.body()).contains("exceeds 1048576 bytes");
    Wire.Response chunked =
        exchange(
            "POST / HTTP/1.1\r\n"
                + JSON
                + "Transfer-Encoding: chunked\r\n\r\n100001\r\n"
                + body
                + "\r\n0\r\n\r\n");
    assertEnvelope(chunked, 413, "\"Code\":\"InvalidParameter.BodyTooLarge\"");
  }

  @Test
  void refusesAnnouncedGigabytesWithoutWaitingForThem() throws IOException {
    Wire.Response response =
        exchange("POST / HTTP/1.1\r\n" + JSON + "Content-Length: 99999999999\r\n\r\nx");
    assertEnvelope(response, 413, "\"Code\":\"InvalidParameter.BodyTooLarge\"");
  }

  @Test
  void takesOneMebibyte() throws IOException {
    String body = "x".repeat(1024 * 1024);
    Wire.Response response =
        exchange("POST / HTTP/1.1\r\n" + JSON + "Content-Length: 1048576\r\n\r\n" + body);
    assertEnvelope(response, 400, "MissingAccessKeyId");
  }

  @Test
  void refusesTenThousandParameters() throws IOException {
    var form = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      form.append("p").append(i).append("=1&");
    }
    Wire.Response response =
        exchange(
            "POST / HTTP/1.1\r\n"
                + JSON
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form);
    assertEnvelope(response, 400, "\"Code\":\"InvalidParameter\"");
  }

  @Test
  void answersChunkedEmptyBodies() throws IOException {
    Wire.Response response =
        exchange("POST / HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    assertEnvelope(response, 400, "MissingAccessKeyId");
  }

  @Test
  void answersPostWithoutAnyLength() throws IOException {
    assertEnvelope(exchange("POST / HTTP/1.1\r\n" + JSON + "\r\n"), 400, "MissingAccessKeyId");
  }

  @Test
  void leavesCompressedBodiesAsTheyAre() throws IOException {
    Wire.Response response =
        exchange(
            "POST / HTTP/1.1\r\n" + JSON + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab");
    assertEnvelope(response, 400, "MissingAccessKeyId");
  }

  @Test
  void continuesIfAskedTo() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("POST / HTTP/1.1\r\n" + JSON + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n");
      assertThat(wire.receive().status()).isEqualTo(100);
      wire.send("a=b");
      assertEnvelope(wire.receive(), 400, "MissingAccessKeyId");
    }
  }

  @Test
  void answersHeadWithoutBody() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("HEAD / HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
      Wire.Response response = wire.receiveHead();
      assertThat(response.status()).isEqualTo(405);
      assertThat(response.header("x-acs-request-id")).isNotEmpty();
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void answersPipelinedRequestsInTheirOrder() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(
          "GET /?a=% HTTP/1.1\r\n" + JSON + "\r\n" + "GET /health HTTP/1.1\r\n" + JSON + "\r\n");
      wire.send("PUT / HTTP/1.1\r\n" + JSON + "\r\n");
      assertEnvelope(wire.receive(), 400, "InvalidParameter");
      assertEnvelope(wire.receive(), 200, "UP");
      assertEnvelope(wire.receive(), 405, "UnsupportedHTTPMethod");
    }
  }

  @Test
  void answersOldClientsWithoutHost() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("GET / HTTP/1.0\r\n\r\n");
      Wire.Response response = wire.receive();
      assertEnvelope(response, 400, "<Code>MissingAccessKeyId</Code>");
      assertThat(response.body()).contains("<HostId>resourcesharing</HostId>");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET",
        "GET / HTTP/1.1\r\nHost:",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na"
      })
  void survivesClientsThatGoAway(String part) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(part);
      wire.endOutput();
    }
    assertEnvelope(exchange("GET /health HTTP/1.1\r\n" + HOST + "\r\n"), 200, "UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET / HTTP/1.1\r\nHost: x\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\na"
      })
  void closesConnectionsWhoseRequestDoesNotEnd(String part) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(part);
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void keepsConnectionsWhoseRequestsEnd() throws IOException {
    byte[] request =
        ("GET /health HTTP/1.1\r\n" + HOST + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    try (Wire wire = server.connect()) {
      for (int i = 0; i < 3; i++) {
        wire.send(Arrays.copyOf(request, 10));
        wire.send(Arrays.copyOfRange(request, 10, request.length));
        assertEnvelope(wire.receive(), 200, "UP");
      }
    }
  }

  @Test
  void acceptsAnythingAsAccept() throws IOException {
    assertEnvelope(
        exchange("GET / HTTP/1.1\r\n" + HOST + "Accept: ;;;,/,a\r\n\r\n"),
        400,
        "MissingAccessKeyId");
    assertEnvelope(
        exchange("GET /x HTTP/1.1\r\n" + HOST + "Accept: ;;;,/,a\r\nContent-Type: ;\r\n\r\n"),
        400,
        "");
  }
}
