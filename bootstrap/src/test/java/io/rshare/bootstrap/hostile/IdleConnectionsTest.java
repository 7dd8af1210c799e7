package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that do nothing make way for new ones, those that did nothing longest first. */
class IdleConnectionsTest extends Siege {
  private static final int MAX = 2048;
  private static final int MAX_OF_SOURCE = 1024;

  /** Sources of which each stays within its bound. */
  private static final int SOURCES = 4;

  private static final int MORE = 100;

  /** What the others may have open meanwhile. */
  private static final int OTHERS = 10;

  private static final int PATIENCE = 20;
  private static final String CALL = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

  private final List<Wire> idle = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (Wire connection : idle) {
      connection.close();
    }
    idle.clear();
  }

  private void connect(String source, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      idle.add(new Wire(source, service.port()));
    }
  }

  /**
   * Uses the first of them, connects more than there may be, and finds it answered all the same.
   */
  private void overflow(String source) throws IOException {
    Wire first = idle.getFirst();
    assertThat(open(first, CALL)).isEqualTo("200");
    connect(source, MORE);
    assertThat(open(idle.getLast(), CALL)).isEqualTo("200");
    assertThat(open(first, CALL)).isEqualTo("200");
    int ended = 0;
    for (int i = 0; i < PATIENCE && ended < MORE; i++) {
      ended = ended();
    }
    assertThat(ended).isBetween(MORE, MORE + OTHERS);
  }

  private int ended() throws IOException {
    int ended = 0;
    for (Wire connection : idle) {
      connection.patience(Duration.ofMillis(1));
      try {
        ended += connection.isClosed() ? 1 : 0;
      } catch (SocketTimeoutException open) {
        // Nothing is sent on a connection that is idle.
      }
    }
    return ended;
  }

  @Test
  void thoseOfASourceMakeWayForItsNewOnes() throws Exception {
    connect("127.0.0.2", MAX_OF_SOURCE);
    overflow("127.0.0.2");
    trial.othersCall(50);
  }

  @Test
  void thoseOfManySourcesMakeWayForAll() throws Exception {
    for (int source = 0; source < SOURCES; source++) {
      connect("127.0.0." + (2 + source), MAX / SOURCES);
    }
    overflow("127.0.0.9");
    trial.othersCall(50);
  }
}
