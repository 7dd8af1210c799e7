package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.SignatureNonce;
import io.rshare.testkit.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The captured requests once more, byte for byte through a socket. */
class VectorsOverHttpTest {
  private static TestServer server;

  static Stream<Vector> vectors() throws IOException {
    return Vector.all();
  }

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void answersOverHttp(Vector vector) throws IOException {
    server.world.keys = vector.keys();
    server.world.now = vector.serverTime();
    nonces(vector).forEach(server.nonces()::use);

    Wire.Response response = server.exchange(bytes(vector));

    nonces(vector).forEach(server.nonces()::forget);

    if (vector.expectedError().isPresent()) {
      assertThat(response.status()).isEqualTo(status(vector));
      assertThat(response.body()).contains(vector.expectedError().get());
    } else {
      assertThat(response.status()).as(response.body()).isEqualTo(200);
      assertThat(response.body()).contains("Echoed", vector.text("action"));
    }
    assertThat(response.header("content-type"))
        .isIn("application/json;charset=utf-8", "text/xml;charset=utf-8");
    assertThat(response.body()).contains(response.header("x-acs-request-id"));
  }

  private static List<SignatureNonce> nonces(Vector vector) {
    return vector.noncesAlreadySeen().stream()
        .map(pair -> new SignatureNonce(pair.get(0), pair.get(1), vector.serverTime()))
        .toList();
  }

  private static int status(Vector vector) {
    return vector.fields().get("expectedStatus") instanceof Number status ? status.intValue() : 400;
  }

  /** As captured: chunked where the client chunked, even if there is nothing to chunk. */
  static byte[] bytes(Vector vector) throws IOException {
    var head = new StringBuilder(vector.text("method")).append(' ').append(vector.text("path"));
    if (!vector.text("query").isEmpty()) {
      head.append('?').append(vector.text("query"));
    }
    head.append(" HTTP/1.1\r\n");
    boolean chunked = false;
    for (Map.Entry<String, String> header : vector.headers().entrySet()) {
      head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
      chunked |= header.getValue().equals("chunked");
    }
    byte[] body = vector.body();
    if (chunked && body.length > 0) {
      body = chunk(body);
    } else if (chunked) {
      body = "0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1);
    }
    var out = new ByteArrayOutputStream();
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    return out.toByteArray();
  }

  private static byte[] chunk(byte[] body) throws IOException {
    var out = new ByteArrayOutputStream();
    String size = HexFormat.of().toHexDigits(body.length);
    out.write((size + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
