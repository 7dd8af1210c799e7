package io.rshare.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A kept connection with at most one call under way; knows just enough HTTP for the service. */
final class Connection implements AutoCloseable {
  private static final int LARGEST_ANSWER = 1 << 20;
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

  private final SocketChannel channel;
  private final ByteBuffer in = ByteBuffer.allocate(LARGEST_ANSWER);
  private long since;
  private int end = -1;

  Connection(Selector selector, String host, int port) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(host, port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Sends a call that counts as begun at {@code since}, in nanoseconds of the system. */
  void send(byte[] request, long since) throws IOException {
    this.since = since;
    in.clear();
    end = -1;
    var out = ByteBuffer.wrap(request);
    while (out.hasRemaining()) {
      // A request is far smaller than the buffer of a socket, so this goes round once.
      channel.write(out);
    }
  }

  /** Reads what has come; whether the answer is complete. */
  boolean read() throws IOException {
    if (channel.read(in) < 0) {
      throw new IOException("the service closed the connection: " + text());
    }
    if (end < 0) {
      end = endOfAnswer();
    }
    return end >= 0 && in.position() >= end;
  }

  /** When the call began. */
  long since() {
    return since;
  }

  /** Status of the answer. */
  int status() {
    byte[] bytes = in.array();
    return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + (bytes[11] - '0');
  }

  /** The answer as text. */
  String text() {
    return new String(in.array(), 0, in.position(), StandardCharsets.UTF_8);
  }

  private int endOfAnswer() {
    byte[] bytes = in.array();
    int length = -1;
    for (int i = 3; i < in.position(); i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        return i + 1 + length;
      }
      if (length < 0 && bytes[i - 1] == '\n' && isLength(bytes, i)) {
        length = number(bytes, i + LENGTH.length);
      }
    }
    return -1;
  }

  private boolean isLength(byte[] bytes, int at) {
    for (int i = 0; i < LENGTH.length; i++) {
      if (at + i >= in.position() || Character.toLowerCase(bytes[at + i]) != LENGTH[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] bytes, int from) {
    int number = 0;
    int at = bytes[from] == ' ' ? from + 1 : from;
    while (bytes[at] >= '0' && bytes[at] <= '9') {
      number = number * 10 + (bytes[at++] - '0');
    }
    return number;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
