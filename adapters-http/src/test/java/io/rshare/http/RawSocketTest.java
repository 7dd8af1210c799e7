package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
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
    response.assertEnvelope(400, "\"Code\":\"MissingAccessKeyId\"");
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
    response.assertEnvelope(400, "\"Code\":\"InvalidParameter\"");
  }

  @Test
  void takesRawUtf8InQueriesAsItIs() throws IOException {
    Wire.Response response = exchange("GET /?a=\u00e6\u00b5\u008b HTTP/1.1\r\n" + JSON + "\r\n");
    response.assertEnvelope(400, "\"Code\":\"MissingAccessKeyId\"");
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
    response.assertEnvelope(400, "\"Code\":\"MissingAccessKeyId\"");
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
    response.assertEnvelope(400, "\"Code\":\"InvalidParameter\"");
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
        "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n"
      })
  void answersWhatIsNoHttpAndClosesTheConnection(String bytes) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(bytes);
      wire.receive().assertEnvelope(400, "InvalidParameter");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void refusesBrokenChunkAfterGoodOnes() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("POST / HTTP/1.1\r\n" + JSON + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
      wire.send("xyz\r\n");
      wire.receive().assertEnvelope(400, "InvalidParameter");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void leavesCompressedBodiesAsTheyAre() throws IOException {
    Wire.Response response =
        exchange(
            "POST / HTTP/1.1\r\n" + JSON + "Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\nab");
    response.assertEnvelope(400, "MissingAccessKeyId");
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
  void answersOldClientsWithoutHost() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("GET / HTTP/1.0\r\n\r\n");
      Wire.Response response = wire.receive();
      response.assertEnvelope(400, "<Code>MissingAccessKeyId</Code>");
      assertThat(response.body()).contains("<HostId>resourcesharing</HostId>");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void acceptsAnythingAsAccept() throws IOException {
    exchange("GET / HTTP/1.1\r\n" + HOST + "Accept: ;;;,/,a\r\n\r\n")
        .assertEnvelope(400, "MissingAccessKeyId");
    exchange("GET /x HTTP/1.1\r\n" + HOST + "Accept: ;;;,/,a\r\nContent-Type: ;\r\n\r\n")
        .assertEnvelope(400, "");
  }
}
