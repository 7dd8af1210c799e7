package io.rshare.http;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.rshare.http.signature.UsedNonces;
import java.io.IOException;
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
    for (int i = 0; i < properties.length; i += 2) {
      all.put((String) properties[i], properties[i + 1]);
    }
    return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
  }

  int port() {
    return server.getPort();
  }

  UsedNonces nonces() {
    return server.getApplicationContext().getBean(UsedNonces.class);
  }

  /** A new connection. */
  Wire connect() throws IOException {
    return new Wire(port());
  }

  /** The answer to {@code request} on a connection of its own. */
  Wire.Response exchange(byte[] request) throws IOException {
    try (Wire wire = connect()) {
      wire.send(request);
      return wire.receive();
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
