package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.Origin;
import io.rshare.testkit.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a connection says before its first request, and for whom a proxy speaks. */
@SuppressWarnings("NullAway.Init")
class TransportTest {
  private static final byte[] V2 = {
    0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A
  };

  private final AtomicReference<@Nullable Origin> seen = new AtomicReference<>();
  private TestServer server;

  private void start(String... properties) {
    server = TestServer.start((Object[]) properties);
    server.world.keys.add(SignedCall.KEY);
    server.world.operations =
        request -> {
          seen.set(request.origin());
          return new TestWorld.Echo("");
        };
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Origin origin() {
    return Objects.requireNonNull(seen.get());
  }

  private SignedCall call() {
    return SignedCall.rpc(server.world.now);
  }

  private SignedCall forwarded() {
    return call()
        .unsignedHeader("X-Forwarded-For: 203.0.113.9")
        .unsignedHeader("X-Forwarded-Proto: https");
  }

  @Test
  void aProxyThatIsNotTrustedIsNotBelieved() throws IOException {
    start("rshare.proxies.trusted", "192.0.2.0/24");
    server.assertAnswered(forwarded());
    assertThat(origin().sourceIp()).isEqualTo("127.0.0.1");
    assertThat(origin().secureTransport()).isFalse();
  }

  @Test
  void aTrustedProxySpeaksForItsClient() throws IOException {
    start("rshare.proxies.trusted", "127.0.0.0/8,::1");
    server.assertAnswered(forwarded());
    assertThat(origin().sourceIp()).isEqualTo("203.0.113.9");
    assertThat(origin().secureTransport()).isTrue();
    server.assertAnswered(call());
    assertThat(origin().sourceIp()).isEqualTo("127.0.0.1");
  }

  @Test
  void forwardedIsReadWhereItIsAskedFor() throws IOException {
    start("rshare.proxies.trusted", "127.0.0.1", "rshare.proxies.header", "forwarded");
    server.assertAnswered(call().unsignedHeader("Forwarded: for=\"[2001:db8::7]:1\";proto=https"));
    assertThat(origin().sourceIp()).isEqualTo("2001:db8:0:0:0:0:0:7");
    assertThat(origin().secureTransport()).isTrue();
  }

  private void startWithAnnouncements() {
    start("rshare.proxies.trusted", "127.0.0.1", "rshare.proxies.header", "proxy-protocol");
  }

  private int exchange(byte[] announcement, SignedCall call) throws IOException {
    try (Wire wire = server.connect()) {
      var all = new ByteArrayOutputStream();
      all.writeBytes(announcement);
      all.writeBytes(call.bytes());
      // In pieces, so that the announcement and what follows come apart as well as together.
      byte[] bytes = all.toByteArray();
      wire.send(java.util.Arrays.copyOf(bytes, 7));
      wire.send(java.util.Arrays.copyOfRange(bytes, 7, bytes.length));
      int first = wire.receive().status();
      wire.send(call().bytes());
      assertThat(wire.receive().status()).isEqualTo(200);
      return first;
    }
  }

  private Wire announced(String client) throws IOException {
    Wire wire = server.connect();
    wire.send("PROXY TCP4 " + client + " 10.0.0.1 4711 80\r\n");
    wire.send(call().bytes());
    assertThat(wire.receive().status()).isEqualTo(200);
    return wire;
  }

  @Test
  void connectionsOfAProxyThatAnnouncesCountForItsClients() throws IOException {
    start(
        "rshare.proxies.trusted",
        "127.0.0.1",
        "rshare.proxies.header",
        "proxy-protocol",
        "rshare.http.max-connections-per-source",
        "1");
    try (Wire first = announced("203.0.113.9");
        Wire other = announced("203.0.113.10")) {
      first.send(call().bytes());
      assertThat(first.receive().status()).isEqualTo(200);
      try (Wire second = announced("203.0.113.9")) {
        assertThat(first.isClosed()).isTrue();
        second.send(call().bytes());
        assertThat(second.receive().status()).isEqualTo(200);
      }
      other.send(call().bytes());
      assertThat(other.receive().status()).isEqualTo(200);
    }
  }

  @Test
  void theProxyProtocolNamesTheClient() throws IOException {
    startWithAnnouncements();
    byte[] line = "PROXY TCP4 203.0.113.9 10.0.0.1 4711 80\r\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(exchange(line, forwarded())).isEqualTo(200);
    assertThat(origin().sourceIp()).isEqualTo("203.0.113.9");
    assertThat(origin().secureTransport()).isFalse();
  }

  @Test
  void soDoesItsSecondVersionWhichTellsOfTls() throws IOException {
    startWithAnnouncements();
    var block = new ByteArrayOutputStream();
    block.writeBytes(V2);
    block.writeBytes(new byte[] {0x21, 0x11, 0, 20});
    block.writeBytes(new byte[] {(byte) 203, 0, 113, 9, 10, 0, 0, 1, 18, 103, 0, 80});
    // PP2_TYPE_SSL: the client is connected over TLS, without a certificate of its own.
    block.writeBytes(new byte[] {0x20, 0, 5, 1, 0, 0, 0, 0});
    assertThat(exchange(block.toByteArray(), call())).isEqualTo(200);
    assertThat(origin().sourceIp()).isEqualTo("203.0.113.9");
    assertThat(origin().secureTransport()).isTrue();
  }

  @Test
  void aProxyThatSpeaksForItselfIsTheClient() throws IOException {
    startWithAnnouncements();
    assertThat(exchange("PROXY UNKNOWN\r\n".getBytes(StandardCharsets.US_ASCII), call()))
        .isEqualTo(200);
    assertThat(origin().sourceIp()).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "PROXY TCP4 nonsense\r\n",
        "PROXY TCP4 1.1.1.1 2.2.2.2 1 99999999\r\n"
      })
  void aTrustedProxyThatDoesNotAnnounceIsToldSo(String start) throws IOException {
    startWithAnnouncements();
    try (Wire wire = server.connect()) {
      wire.send(start);
      Wire.Response answer = wire.receive();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("PROXY protocol");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @Test
  void anybodyElsesAnnouncementIsNoRequest() throws IOException {
    start();
    try (Wire wire = server.connect()) {
      wire.send("PROXY TCP4 203.0.113.9 10.0.0.1 4711 80\r\n\r\n");
      assertThat(wire.receive().status()).isEqualTo(400);
    }
    assertThat(seen.get()).isNull();
  }

  @Test
  void tlsOnAPlainPortIsToldWhatThePortSpeaks() throws IOException {
    start();
    try (Wire wire = server.connect()) {
      wire.send(new byte[] {22, 3, 1, 0, 5, 1, 0, 0, 1, 3});
      Wire.Response answer = wire.receive();
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body()).contains("plain HTTP", "--tls");
      assertThat(wire.isClosed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/v1/openapi.json", "/v1/resource-shares", "/favicon.ico", "/metrics"})
  void whilePublicKeysWorkOnlyNamesOfThisMachineAreAnswered(String path) throws IOException {
    start("rshare.http.hosts", "rshare");
    server.bean(EntryRules.class).answerKnownHostsOnly();
    String request = "GET " + path + " HTTP/1.1\r\nAccept: application/json\r\n";

    for (String headers :
        new String[] {
          "Host: evil.example:8080\r\n\r\n",
          "Host: 127.0.0.1:8080\r\nOrigin: http://evil.example\r\n\r\n",
          "Host: 127.0.0.1:8080\r\nSec-Fetch-Site: cross-site\r\n\r\n"
        }) {
      Wire.Response refused = server.exchange((request + headers));
      assertThat(refused.status()).as(headers).isEqualTo(403);
      assertThat(refused.body()).contains("Forbidden.Host");
    }
    Wire.Response answered = server.exchange((request + "Host: rshare:8080\r\n\r\n"));
    assertThat(answered.body()).doesNotContain("Forbidden.Host");
    assertThat(answered.headers()).doesNotContainKey("access-control-allow-origin");
  }
}
