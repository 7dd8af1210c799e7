package io.rshare.benchmarks.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Many clients in one thread, so that they take little from the service, which shares the machine.
 * Any answer but the expected one ends the run.
 */
final class HttpLoad {
  private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(30);
  private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(50);
  private static final long LONGEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(200);

  private final String host;
  private final int port;
  private final int expected;

  /** Clients of the server at {@code endpoint} that expect this status. */
  HttpLoad(String endpoint, int expected) {
    int colon = endpoint.lastIndexOf(':');
    this.host = endpoint.substring(0, colon);
    this.port = Integer.parseInt(endpoint.substring(colon + 1));
    this.expected = expected;
  }

  /** Every client sends its next call as soon as the last is answered. */
  Latencies closed(Supplier<byte[]> calls, int clients, Duration time) throws IOException {
    try (Selector selector = Selector.open()) {
      List<Connection> connections = connect(selector, clients);
      long begin = System.nanoTime();
      long end = begin + time.toNanos();
      var latencies = new Histogram(TIMEOUT, 3);
      for (Connection connection : connections) {
        connection.send(calls.get(), System.nanoTime());
      }
      int busy = clients;
      while (busy > 0) {
        if (selector.select(TIMEOUT / 1_000_000) == 0) {
          throw new IOException("no answer in time");
        }
        for (Connection connection : answered(selector)) {
          long now = System.nanoTime();
          latencies.recordValue(now - connection.since());
          if (now < end) {
            connection.send(calls.get(), now);
          } else {
            busy--;
          }
        }
      }
      close(connections);
      return new Latencies(latencies, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /**
   * Calls begin {@code perSecond} times a second, whether or not earlier ones are answered; one
   * that finds all connections busy waits, and its wait counts.
   */
  Latencies open(Supplier<byte[]> calls, double perSecond, int connections, Duration time)
      throws IOException {
    try (Selector selector = Selector.open()) {
      List<Connection> all = connect(selector, connections);
      Deque<Connection> idle = new ArrayDeque<>(all);
      var latencies = new Histogram(TIMEOUT, 3);
      long begin = System.nanoTime();
      long count = Math.max(1, Math.round(perSecond * time.toNanos() / 1e9));
      // Looks often enough to see in time what comes, and takes no more of the machine for it.
      long pause = Math.clamp((long) (1e8 / perSecond), SHORTEST_PAUSE, LONGEST_PAUSE);
      long sent = 0;
      long done = 0;
      while (done < count) {
        long due = begin + (long) (sent * 1e9 / perSecond);
        if (sent < count && due <= System.nanoTime() && !idle.isEmpty()) {
          idle.removeFirst().send(calls.get(), due);
          sent++;
        } else if (selector.selectNow() > 0) {
          for (Connection connection : answered(selector)) {
            latencies.recordValue(Math.min(TIMEOUT, System.nanoTime() - connection.since()));
            idle.addLast(connection);
            done++;
          }
        } else if (System.nanoTime() - due > TIMEOUT && sent - done >= connections) {
          throw new IOException("no answer in time");
        } else {
          LockSupport.parkNanos(pause);
        }
      }
      close(all);
      return new Latencies(latencies, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private List<Connection> connect(Selector selector, int count) throws IOException {
    List<Connection> connections = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      connections.add(new Connection(selector, host, port));
    }
    return connections;
  }

  private List<Connection> answered(Selector selector) throws IOException {
    List<Connection> answered = new ArrayList<>();
    for (SelectionKey key : selector.selectedKeys()) {
      var connection = (Connection) key.attachment();
      if (connection.read()) {
        if (connection.status() != expected) {
          throw new IOException("not answered with " + expected + ": " + connection.text());
        }
        answered.add(connection);
      }
    }
    selector.selectedKeys().clear();
    return answered;
  }

  private static void close(List<Connection> connections) throws IOException {
    for (Connection connection : connections) {
      connection.close();
    }
  }
}
