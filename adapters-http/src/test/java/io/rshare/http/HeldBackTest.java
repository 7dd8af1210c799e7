package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An answer that is held back is dropped when nobody is left to read it. */
class HeldBackTest {
  private final TestServer server = TestServer.start("rshare.http.max-connections", 1);

  @AfterEach
  void stop() {
    server.close();
  }

  private CompletableFuture<?> ask(Wire wire) throws IOException, InterruptedException {
    wire.send("GET " + HeldBack.PATH + " HTTP/1.1\r\nHost: x\r\n\r\n");
    CompletableFuture<?> answer = server.bean(HeldBack.class).asked.poll(5, TimeUnit.SECONDS);
    assertThat(answer).isNotNull().isNotDone();
    return Objects.requireNonNull(answer);
  }

  @Test
  void whenItsClientHasGone() throws Exception {
    Wire wire = server.connect();
    CompletableFuture<?> answer = ask(wire);
    wire.reset();
    assertThat(answer).succeedsWithin(5, TimeUnit.SECONDS);
  }

  @Test
  void whenItsConnectionHadToMakeWay() throws Exception {
    try (Wire wire = server.connect()) {
      CompletableFuture<?> answer = ask(wire);
      // Until its worker has said that it is held back, it is the new connection that goes.
      for (int i = 0; i < 1_000 && !answer.isDone(); i++) {
        try {
          server.exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        } catch (IOException notYet) {
          Thread.onSpinWait();
        }
      }
      assertThat(answer).succeedsWithin(5, TimeUnit.SECONDS);
      assertThat(wire.isClosed()).isTrue();
    }
  }
}
