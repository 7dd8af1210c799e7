package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.testkit.Wire;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who cannot prove who they are is written down, and slowed down; nobody else is. */
class FailedAuthenticationTest {
  private TestServer server = TestServer.start();

  @AfterEach
  void stop() {
    server.close();
  }

  private void restart(Object... properties) {
    server.close();
    server = TestServer.start(properties);
    server.world.keys.add(SignedCall.KEY);
  }

  private SignedCall forged() {
    return SignedCall.rpc(server.world.now).secret("guessed-secret");
  }

  @Test
  void isWrittenDownWithItsReasonAndNoSecret() throws IOException {
    server.world.keys.add(SignedCall.KEY);
    server.exchange(forged().bytes());
    server.exchange(SignedCall.acs3(server.world.now).secret("guessed-secret").bytes());
    server.exchange(SignedCall.rpc(server.world.now).with("AccessKeyId", "nobody").bytes());

    assertThat(server.world.events)
        .extracting(
            event ->
                event.kind()
                    + " "
                    + event.accessKeyId().orElse("")
                    + " "
                    + event.reason().orElse("")
                    + " "
                    + event.origin().sourceIp())
        .containsExactly(
            "AUTHENTICATION_FAILED testAccessKeyId SignatureDoesNotMatch 127.0.0.1",
            "AUTHENTICATION_FAILED testAccessKeyId SignatureDoesNotMatch 127.0.0.1",
            "AUTHENTICATION_FAILED nobody InvalidAccessKeyId.NotFound 127.0.0.1");
    assertThat(server.world.events.toString()).doesNotContain("secret", "Secret");
  }

  @Test
  void aReplayIsWrittenDown() throws IOException {
    server.world.keys.add(SignedCall.KEY);
    byte[] call = SignedCall.rpc(server.world.now).bytes();
    server.exchange(call);
    assertThat(server.world.events).isEmpty();
    server.exchange(call);
    assertThat(server.world.events)
        .extracting(event -> event.reason().orElse(""))
        .containsExactly("SignatureNonceUsed");
  }

  @Test
  void whoBringsNothingHasNotFailed() throws IOException {
    server.exchange("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(server.world.events).isEmpty();
  }

  @Test
  void answersBeyondTheBudgetAreHeldBackAndProperCallsAreNot() throws IOException {
    restart(
        "rshare.http.failed-authentications", 2, "rshare.http.failed-authentication-delay", "1h");
    assertThat(server.exchange(forged().bytes()).status()).isEqualTo(400);
    assertThat(server.exchange(forged().bytes()).status()).isEqualTo(400);
    try (Wire guesser = server.connect();
        Wire other = server.connect()) {
      guesser.patience(Duration.ofMillis(300));
      guesser.send(forged().bytes());
      // What comes behind the guess waits with it.
      guesser.send(SignedCall.rpc(server.world.now).bytes());
      assertThatThrownBy(guesser::receive).isInstanceOf(SocketTimeoutException.class);
      other.send(SignedCall.rpc(server.world.now).bytes());
      assertThat(other.receive().status()).isEqualTo(200);
    }
  }

  @Test
  void connectionsWithAnswersHeldBackMakeWayForOthers() throws IOException {
    restart(
        "rshare.http.failed-authentications",
        0,
        "rshare.http.failed-authentication-delay",
        "1h",
        "rshare.http.max-connections",
        1);
    for (SignedCall guess :
        List.of(forged(), SignedCall.rpc(server.world.now).with("AccessKeyId", "nobody"))) {
      try (Wire guesser = server.connect()) {
        guesser.patience(Duration.ofMillis(300));
        guesser.send(guess.bytes());
        assertThatThrownBy(guesser::receive).isInstanceOf(SocketTimeoutException.class);
        server.assertAnswered(SignedCall.rpc(server.world.now));
        assertThat(guesser.isClosed()).isTrue();
      }
    }
  }

  @Test
  void answersThatWereHeldBackArriveInTheirOrder() throws IOException {
    restart(
        "rshare.http.failed-authentications", 0, "rshare.http.failed-authentication-delay", "50ms");
    try (Wire wire = server.connect()) {
      wire.send(forged().bytes());
      wire.send(SignedCall.rpc(server.world.now).bytes());
      wire.send(SignedCall.rpc(server.world.now).with("AccessKeyId", "nobody").bytes());
      assertThat(wire.receive().status()).isEqualTo(400);
      assertThat(wire.receive().status()).isEqualTo(200);
      assertThat(wire.receive().status()).isEqualTo(404);
    }
  }
}
