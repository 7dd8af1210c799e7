package io.rshare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/** A bare connection: what is sent is exactly what a test says, what comes back is all shown. */
public final class Wire implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Socket socket;
  private InputStream in;

  /**
   * A response.
   *
   * @param headers by lower-case name
   */
  public record Response(int status, Map<String, String> headers, String body) {
    /** The header {@code name}, in lower case; empty if it is not there. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** An answer of the service, and not one that the server below made up on its own. */
    public void assertEnvelope(int expectedStatus, String code) {
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

  /** A connection to {@code port} of this machine. */
  public Wire(int port) throws IOException {
    this("127.0.0.1", port);
  }

  /** The same from an address of this machine; all of 127.0.0.0/8 are such. */
  public Wire(String from, int port) throws IOException {
    socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
    patience(PATIENCE);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Goes on over TLS; each piece that is sent from now on is a record of its own. */
  public void startTls(SSLContext context) throws IOException {
    socket = context.getSocketFactory().createSocket(socket, "localhost", 0, true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** The time to wait for each byte that is received. */
  public void patience(Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
  }

  /** Sends bytes; over TLS, as a record of their own. */
  public void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  /** Sends {@code latin}, a byte for each character. */
  public void send(String latin) throws IOException {
    send(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends as much as the other end takes within {@code time}. */
  public void sendSlowly(byte[] bytes, Duration time) throws IOException {
    Thread watch =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Thread.sleep(time);
                    socket.close();
                  } catch (InterruptedException sent) {
                    Thread.currentThread().interrupt();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    try {
      send(bytes);
    } finally {
      watch.interrupt();
    }
  }

  /** Says everything, and goes on hearing. */
  public void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** Ends the connection in a way that the server cannot take for the end of a request. */
  public void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** The next response with its body. */
  public Response receive() throws IOException {
    Response head = receiveHead();
    return new Response(
        head.status(), head.headers(), new String(body(head.headers()), StandardCharsets.UTF_8));
  }

  /** The next response, if it is to have no body. */
  public Response receiveHead() throws IOException {
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

  /** True if the server has closed the connection and sent nothing more. */
  public boolean isClosed() throws IOException {
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
