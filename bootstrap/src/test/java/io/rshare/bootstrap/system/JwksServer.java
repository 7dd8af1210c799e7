package io.rshare.bootstrap.system;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer's key set on a loopback port. */
final class JwksServer implements AutoCloseable {
  final AtomicInteger reads = new AtomicInteger();
  private final HttpServer server;
  private volatile String keys;

  JwksServer(String keys) {
    this.keys = keys;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(
        "/keys",
        exchange -> {
          reads.incrementAndGet();
          byte[] body = this.keys.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, Math.max(body.length, 1));
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body.length == 0 ? new byte[1] : body);
          }
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
  }

  /** Empty for an issuer that is broken. */
  void serve(String changed) {
    keys = changed;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
