package io.rshare.bootstrap.hostile;

import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.Wire;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Attacks on one process with the options that everybody starts it with: after each, it stands, has
 * answered the others, and has given back what the attack took.
 */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
abstract class Siege {
  private static final Credentials KEY = Credentials.of("TestLoadKey0", "test-load-secret");
  private static final Credentials DENIED = Credentials.of("TestNarrowKey", "test-load-secret");

  private final String[] options;

  @TempDir private static Path folder;

  ServedProcess service;
  Trial trial;

  /** On a process with further {@code options}. */
  Siege(String... options) {
    this.options = options;
  }

  @BeforeAll
  void start() throws Exception {
    service =
        ServedProcess.start(folder, Optional.of(world("load.yaml")), Optional.empty(), options);
    Trial.warmUp(service, KEY);
    try (var connection = new Wire(service.port())) {
      post(connection, "/v1/policy-validations", "{\"policies\":[{\"document\":\"{}\"}]}", token());
    }
  }

  private static Path world(String name) throws URISyntaxException {
    return Path.of(Siege.class.getResource("/worlds/" + name).toURI());
  }

  @AfterAll
  void stop() throws Exception {
    service.close();
  }

  @BeforeEach
  void begin() throws Exception {
    trial = Trial.begin(service, KEY);
  }

  @AfterEach
  void allIsWell() throws Exception {
    trial.end();
  }

  Crowd crowd(int size, Crowd.Part part) {
    return Crowd.of(size, service.port(), part);
  }

  /** Sends a part of a request and waits for what comes of it. */
  static String open(Wire connection, String part) throws IOException {
    connection.send(part);
    return Integer.toString(connection.receive().status());
  }

  /** A request with a JSON body, with {@code token} if it is not empty. */
  static String posting(String path, String body, String token) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
        + "Content-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  static String post(Wire connection, String path, String body, String token) throws IOException {
    return open(connection, posting(path, body, token));
  }

  /** Of a caller whom nothing is allowed to. */
  String token() throws IOException {
    return Tokens.of(service, DENIED);
  }
}
