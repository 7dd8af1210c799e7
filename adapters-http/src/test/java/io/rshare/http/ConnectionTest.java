package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and times: what is too long or does not end is answered or let go, the rest is kept. */
class ConnectionTest {
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

  @Test
  void acceptsQueriesUpTo128KiB() throws IOException {
    String query = "a=" + "x".repeat(128 * 1024 - 2);
    exchange("GET /?" + query + " HTTP/1.1\r\n" + JSON + "\r\n")
        .assertEnvelope(400, "MissingAccessKeyId");
  }

  @Test
  void refusesLinesAndHeadersThatAreTooLong() throws IOException {
    String long1 = "x".repeat(200 * 1024);
    exchange("GET /?" + long1 + " HTTP/1.1\r\n\r\n").assertEnvelope(400, "InvalidParameter");
    exchange("GET / HTTP/1.1\r\nA: " + long1 + "\r\n\r\n").assertEnvelope(400, "InvalidParameter");
  }

  @ParameterizedTest
  @CsvSource({
    "200, /?Format=JSON&a=, X: y, application/json;charset=utf-8",
    "200, /?format=JSON&a=, X: y, text/xml;charset=utf-8",
    "200, /?a=, Accept: application/json, application/json;charset=utf-8",
    "200, /?a=, Authorization: ACS3-HMAC-SHA256 Credential=x, application/json;charset=utf-8",
    "200, /?Format=XML&a=, Accept: application/json, text/xml;charset=utf-8",
    "600, /?Format=JSON&a=, X: y, application/json;charset=utf-8",
  })
  void answersLinesThatAreTooLongInTheFormatOfTheClient(
      int kibibytes, String target, String header, String contentType) throws IOException {
    String line = "GET " + target + "x".repeat(kibibytes * 1024) + " HTTP/1.1\r\n";
    Wire.Response response = exchange(line + HOST + header + "\r\n\r\n");

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo(contentType);
    assertThat(response.body()).contains("InvalidParameter");
  }

  @Test
  void answersHeadersThatAreTooLongInTheFormatOfTheClient() throws IOException {
    String line = "GET /?Format=JSON HTTP/1.1\r\nA: " + "x".repeat(200 * 1024) + "\r\n\r\n";
    Wire.Response response = exchange(line);

    assertThat(response.status()).isEqualTo(400);
    assertThat(response.header("content-type")).isEqualTo("application/json;charset=utf-8");
  }

  @Test
  void answersNothingThatFollowsALineThatIsTooLong() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("POST /?a=" + "x".repeat(200 * 1024) + " HTTP/1.1\r\n" + JSON);
      wire.send("Content-Length: 5\r\n\r\nhelloGET /health HTTP/1.1\r\n" + HOST + "\r\n");
      wire.receive().assertEnvelope(400, "InvalidParameter");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void refusesBodiesOverOneMebibyte() throws IOException {
    String body = "x".repeat(1024 * 1024 + 1);
    Wire.Response announced =
        exchange(
            "POST / HTTP/1.1\r\n" + JSON + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    announced.assertEnvelope(413, "\"Code\":\"InvalidParameter.BodyTooLarge\"");
    assertThat(announced.body()).contains("exceeds 1048576 bytes");
    Wire.Response chunked =
        exchange(
            "POST / HTTP/1.1\r\n"
                + JSON
                + "Transfer-Encoding: chunked\r\n\r\n100001\r\n"
                + body
                + "\r\n0\r\n\r\n");
    chunked.assertEnvelope(413, "\"Code\":\"InvalidParameter.BodyTooLarge\"");
  }

  @Test
  void refusesAnnouncedGigabytesWithoutWaitingForThem() throws IOException {
    Wire.Response response =
        exchange("POST / HTTP/1.1\r\n" + JSON + "Content-Length: 99999999999\r\n\r\nx");
    response.assertEnvelope(413, "\"Code\":\"InvalidParameter.BodyTooLarge\"");
  }

  @Test
  void takesOneMebibyte() throws IOException {
    String body = "x".repeat(1024 * 1024);
    Wire.Response response =
        exchange("POST / HTTP/1.1\r\n" + JSON + "Content-Length: 1048576\r\n\r\n" + body);
    response.assertEnvelope(400, "MissingAccessKeyId");
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
    response.assertEnvelope(400, "\"Code\":\"InvalidParameter\"");
  }

  @Test
  void answersChunkedEmptyBodies() throws IOException {
    Wire.Response response =
        exchange("POST / HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    response.assertEnvelope(400, "MissingAccessKeyId");
  }

  @Test
  void answersPostWithoutAnyLength() throws IOException {
    exchange("POST / HTTP/1.1\r\n" + JSON + "\r\n").assertEnvelope(400, "MissingAccessKeyId");
  }

  @Test
  void continuesIfAskedTo() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("POST / HTTP/1.1\r\n" + JSON + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n");
      assertThat(wire.receive().status()).isEqualTo(100);
      wire.send("a=b");
      wire.receive().assertEnvelope(400, "MissingAccessKeyId");
    }
  }

  @Test
  void answersPipelinedRequestsInTheirOrder() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(
          "GET /?a=% HTTP/1.1\r\n" + JSON + "\r\n" + "GET /health HTTP/1.1\r\n" + JSON + "\r\n");
      wire.send("PUT / HTTP/1.1\r\n" + JSON + "\r\n");
      wire.receive().assertEnvelope(400, "InvalidParameter");
      wire.receive().assertEnvelope(200, "UP");
      wire.receive().assertEnvelope(405, "UnsupportedHTTPMethod");
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
    exchange("GET /health HTTP/1.1\r\n" + HOST + "\r\n").assertEnvelope(200, "UP");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "G",
        "GET / HTTP/1.1\r\nHost: x\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na"
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
        wire.receive().assertEnvelope(200, "UP");
      }
    }
  }
}
