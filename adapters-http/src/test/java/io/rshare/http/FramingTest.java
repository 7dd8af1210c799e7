package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where it is in doubt where a request ends, there is one refusal and nothing after it. */
class FramingTest {
  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start("rshare.http.request-timeout", "3s");
    server.world.keys.add(SignedCall.KEY);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Stream<String> framings() {
    return Framings.all();
  }

  @ParameterizedTest
  @MethodSource("framings")
  void whatCouldEndInTwoPlacesIsRefusedAndEndsTheConnection(String framing) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(framing);
      assertThat(wire.receive().status()).isBetween(400, 413);
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("framings")
  void aProxyInFrontSeesAsManyRequestsAsAreAnswered(String framing) throws Exception {
    for (SplittingProxy.Reading reading : SplittingProxy.Reading.values()) {
      var proxy = new SplittingProxy(server.port(), reading);
      int answers = proxy.pass(framing);
      assertThat(answers).as(reading.toString()).isLessThanOrEqualTo(proxy.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chunked", "Chunked", "CHUNKED", " chunked ", "\tchunked"})
  void chunkedAloneIsTaken(String coding) throws IOException {
    try (Wire wire = server.connect()) {
      String request =
          "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:"
              + coding
              + "\r\n\r\n3;a=b\r\na=b\r\n0\r\nTrailer: x\r\n\r\n";
      wire.send(request + request);
      wire.receive().assertEnvelope(400, "MissingAccessKeyId");
      wire.receive().assertEnvelope(400, "MissingAccessKeyId");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x:80", "[::1]:8080", "127.0.0.1", "a_b.example", ""})
  void oneHostIsTaken(String host) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      wire.receive().assertEnvelope(400, "MissingAccessKeyId");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"200-ok", "100-continue, x", "", "x"})
  void unknownExpectationsAreRefused(String expectation) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: " + expectation + "\r\n\r\n");
      wire.receive().assertEnvelope(417, "InvalidParameter.Expect");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void whoSaysEverythingFirstStillHearsTheAnswer() throws Exception {
    server.world.operations =
        request -> {
          pause();
          return new TestWorld.Echo("heard");
        };
    for (int i = 0; i < 50; i++) {
      try (Wire wire = server.connect()) {
        wire.send(SignedCall.rpc(server.world.now).bytes());
        wire.endOutput();
        assertThat(wire.receive().body()).contains("heard");
        assertThat(wire.isClosed()).isTrue();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void whoFallsSilentInTheMiddleIsToldSo() throws IOException {
    for (String part :
        new String[] {
          "GET / HTT",
          "GET / HTTP/1.1\r\nHost: x\r\n",
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na",
          "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab"
        }) {
      try (Wire wire = server.connect()) {
        wire.send(part);
        wire.endOutput();
        wire.receive().assertEnvelope(400, "InvalidParameter");
        assertThat(wire.isClosed()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Connection: close\r\n"})
  void whoSendsTooMuchReadsWhyEvenAfterSendingAllOfIt(String header) throws IOException {
    int length = 8 * 1024 * 1024;
    try (Wire wire = server.connect()) {
      wire.send(
          "POST / HTTP/1.1\r\nHost: x\r\n" + header + "Content-Length: " + length + "\r\n\r\n");
      byte[] piece = new byte[64 * 1024];
      for (int sent = 0; sent < length; sent += piece.length) {
        wire.send(piece);
      }
      wire.receive().assertEnvelope(413, "InvalidParameter.BodyTooLarge");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /?Format=JSON HTTP/1.1\r\n\r\n",
        "GET /?a=b&Format=json HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
        "GET / HTTP/1.1\r\nAccept: application/json\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\nBad\u0000Name: x\r\nAccept: application/json\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\nx-acs-content-sha256: 00\r\n\r\n",
        "GET / HTTP/9\r\nAuthorization: ACS3-HMAC-SHA256 Credential=x\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: x\r\nExpect: x\r\nAccept: application/json\r\n\r\n"
      })
  void refusalsSpeakTheFormatOfTheClient(String request) throws IOException {
    try (Wire wire = server.connect()) {
      wire.send(request);
      Wire.Response response = wire.receive();
      assertThat(response.header("content-type")).isEqualTo("application/json;charset=utf-8");
      assertThat(response.body()).contains("\"Code\":\"InvalidParameter");
    }
  }

  @Test
  void refusalsSpeakTheFormatOfTheClientHoweverLongItsHeadIs() throws IOException {
    try (Wire wire = server.connect()) {
      wire.send("GET /?Format=JSON&a=" + "x".repeat(200_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
      wire.receive().assertEnvelope(400, "\"Code\":\"InvalidParameter\"");
    }
    try (Wire wire = server.connect()) {
      wire.send("GET / HTTP/1.1\r\nHost: x\r\n\u0000: x\r\n\r\n");
      wire.receive().assertEnvelope(400, "<Code>InvalidParameter</Code>");
    }
  }
}
