package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls that never get to the server, between others on the same connection that do. */
class RpcShortcutTest {
  private static final String HEALTH = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n";

  private static TestServer server;

  private record Nothing() {}

  @BeforeAll
  static void start() {
    server = TestServer.start();
    server.world.keys.add(SignedCall.KEY);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static byte[] call() {
    return SignedCall.rpc(server.world.now).bytes();
  }

  @Test
  void answersLeaveInTheOrderOfTheirRequests() throws Exception {
    CountDownLatch release = operationsThatWait();
    try (Wire wire = server.connect()) {
      for (int i = 0; i < 20; i++) {
        wire.send(call());
        wire.send(HEALTH);
      }
      wire.send("PUT / HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n");
      release.countDown();
      for (int i = 0; i < 20; i++) {
        assertThat(wire.receive().status()).isEqualTo(200);
        wire.receive().assertEnvelope(200, "UP");
      }
      wire.receive().assertEnvelope(405, "UnsupportedHTTPMethod");
    }
  }

  @Test
  void takesACallInPieces() throws IOException {
    server.world.operations = request -> new Nothing();
    byte[] call = call();
    try (Wire wire = server.connect()) {
      for (int i = 0; i < call.length; i += 7) {
        wire.send(Arrays.copyOfRange(call, i, Math.min(call.length, i + 7)));
      }
      assertThat(wire.receive().status()).isEqualTo(200);
    }
  }

  @Test
  void anAnswerIsNotLostToWhatComesAfterIt() throws Exception {
    CountDownLatch release = operationsThatWait();
    try (Wire wire = server.connect()) {
      wire.send(call());
      wire.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n");
      release.countDown();
      assertThat(wire.receive().status()).isEqualTo(200);
      assertThat(wire.receive().status()).isEqualTo(400);
    }
  }

  /** Until the latch is counted down, nobody is answered. */
  private static CountDownLatch operationsThatWait() {
    var release = new CountDownLatch(1);
    server.world.operations =
        request -> {
          await(release);
          return new Nothing();
        };
    return release;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
