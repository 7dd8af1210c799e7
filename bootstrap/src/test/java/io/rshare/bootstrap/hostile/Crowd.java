package io.rshare.bootstrap.hostile;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Many connections at once that all do the same, and the answers they got. */
final class Crowd implements AutoCloseable {
  private final List<Thread> threads = new ArrayList<>();
  private final ConcurrentLinkedQueue<Wire> open = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> outcomes = new ConcurrentHashMap<>();

  /** What one of them does; its answer says how it went. */
  @FunctionalInterface
  interface Part {
    String play(Wire connection) throws IOException;
  }

  /** {@code size} connections to {@code port}, each of which plays {@code part}. */
  static Crowd of(int size, int port, Part part) {
    var crowd = new Crowd();
    for (int i = 0; i < size; i++) {
      crowd.threads.add(Thread.ofVirtual().start(() -> crowd.play(port, part)));
    }
    return crowd;
  }

  private void play(int port, Part part) {
    String outcome;
    try {
      var connection = new Wire(port);
      open.add(connection);
      outcome = part.play(connection);
    } catch (IOException e) {
      outcome = "ended";
    }
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** How often each outcome came, once all have played. */
  Map<String, Integer> outcomes() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    return Map.copyOf(outcomes);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Wire connection : open) {
      connection.close();
    }
    outcomes();
    for (Wire connection : open) {
      connection.close();
    }
  }
}
