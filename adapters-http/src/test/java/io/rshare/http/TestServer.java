package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.rshare.http.signature.UsedNonces;
import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The endpoint on a port of its own. */
final class TestServer implements AutoCloseable {
  private final EmbeddedServer server;
  final TestWorld world;

  private TestServer(EmbeddedServer server) {
    this.server = server;
    this.world = server.getApplicationContext().getBean(TestWorld.class);
  }

  /** Started with {@code properties}: names and values in turn. */
  static TestServer start(Object... properties) {
    Map<String, Object> all = new HashMap<>();
    all.put("micronaut.server.port", -1);
    // Tests fail to authenticate often; the one about it says what it wants.
    all.put("rshare.http.failed-authentication-delay", "0s");
    for (int i = 0; i < properties.length; i += 2) {
      all.put((String) properties[i], properties[i + 1]);
    }
    return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
  }

  int port() {
    return server.getPort();
  }

  UsedNonces nonces() {
    return bean(UsedNonces.class);
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  FrontPage page() {
    return server.getApplicationContext().getBean(FrontPage.class);
  }

  /** A new connection. */
  Wire connect() throws IOException {
    return new Wire(port());
  }

  /** The answer to {@code latin} on a connection of its own. */
  Wire.Response exchange(String latin) throws IOException {
    return exchange(latin.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The answer to {@code request} on a connection of its own. */
  Wire.Response exchange(byte[] request) throws IOException {
    try (Wire wire = connect()) {
      wire.send(request);
      return wire.receive();
    }
  }

  void assertAnswered(SignedCall call) throws IOException {
    Wire.Response response = exchange(call.bytes());
    assertThat(response.status()).as(response.body()).isEqualTo(200);
  }

  /** In JSON, to the letter. */
  void assertRefused(SignedCall call, int status, String code, String message) throws IOException {
    Wire.Response response = exchange(call.bytes());
    Map<?, ?> body = (Map<?, ?>) new StreamingJsonText().parse(response.body());
    assertThat(body.get("Code")).isEqualTo(code);
    assertThat(body.get("Message")).isEqualTo(message);
    response.assertEnvelope(status, code);
    assertThat(response.header("content-type")).isEqualTo("application/json;charset=utf-8");
  }

  @Override
  public void close() {
    server.close();
  }
}
