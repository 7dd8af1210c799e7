package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A bare connection: what is sent is exactly what a test says, what comes back is all shown. */
final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Socket socket;
  private final InputStream in;

  /**
   * A response.
   *
   * @param headers by lower-case name
   */
  record Response(int status, Map<String, String> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** An answer of the service, and not one that the server below made up on its own. */
    void assertEnvelope(int expectedStatus, String code) {
      assertThat(body).contains(code);
      assertThat(status).isEqualTo(expectedStatus);
      assertThat(header("content-type"))
          .isIn("application/json;charset=utf-8", "text/xml;charset=utf-8");
      assertThat(header("x-acs-request-id")).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
      assertThat(body).contains(header("x-acs-request-id"));
      assertThat(header("x-acs-trace-id")).matches("[0-9a-f]{32}");
      assertThat(headers).doesNotContainKey("access-control-allow-origin");
    }
  }

  Wire(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** How long to wait for what is received. */
  void patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  void send(String latin) throws IOException {
    send(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Ends the connection in a way that the server cannot take for the end of a request. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** The next response with its body. */
  Response receive() throws IOException {
    Response head = receiveHead();
    return new Response(
        head.status(), head.headers(), new String(body(head.headers()), StandardCharsets.UTF_8));
  }

  /** The next response, if it is to have no body. */
  Response receiveHead() throws IOException {
    String status = line();
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (a, b) -> a + ", " + b);
    }
    return new Response(Integer.parseInt(status.substring(9, 12)), headers, "");
  }

  /** Whether the server has closed the connection and sent nothing more. */
  boolean isClosed() throws IOException {
    return in.read() < 0;
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
      var out = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        out.write(in.readNBytes(size));
        line();
      }
      line();
      return out.toByteArray();
    }
    return in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    var out = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("closed after: " + out);
      }
      if (c != '\r') {
        out.append((char) c);
      }
    }
    return out.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
