package io.rshare.bootstrap.hostile;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;

/** A connection on which anything may be sent. */
final class RawConnection implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private Socket socket;
  private InputStream in;

  /** An answer: its status, its head as it came and its body. */
  record Answer(int status, String head, String body) {}

  RawConnection(int port) throws IOException {
    this("127.0.0.1", port);
  }

  /** From an address of this machine; all of 127.0.0.0/8 are such. */
  RawConnection(String from, int port) throws IOException {
    socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Goes on over TLS; each piece that is sent from now on is a record of its own. */
  void startTls(SSLContext context) throws IOException {
    socket = context.getSocketFactory().createSocket(socket, "localhost", 0, true);
    in = new BufferedInputStream(socket.getInputStream());
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  void send(String latin) throws IOException {
    send(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** How long to wait for each byte of an answer. */
  void patience(Duration time) throws IOException {
    socket.setSoTimeout((int) time.toMillis());
  }

  /** Sends as much as the other end takes within {@code time}. */
  void sendSlowly(byte[] bytes, Duration time) throws IOException {
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

  void endOutput() throws IOException {
    socket.shutdownOutput();
  }

  /** The next answer; an exception if none comes. */
  Answer receive() throws IOException {
    var head = new StringBuilder();
    int status = 0;
    int length = 0;
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append('\n');
      String lower = line.toLowerCase(Locale.ROOT);
      if (status == 0) {
        status = Integer.parseInt(line.substring(9, 12));
      } else if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        throw new IOException("an answer in chunks");
      }
    }
    return new Answer(
        status, head.toString(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  /** Whether the other end has said everything. */
  boolean isEnded() throws IOException {
    return in.read() < 0;
  }

  private String line() throws IOException {
    var out = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("ended after: " + out);
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
