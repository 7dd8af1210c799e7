package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What makes much of little, with the options that everybody starts the service with: it stands,
 * others are answered meanwhile, and what it took is given back.
 */
@Timeout(300)
class HostileCallsTest {
  private static final Credentials KEY = Credentials.of("TestLoadKey0", "test-load-secret");
  private static final Credentials DENIED = Credentials.of("TestNarrowKey", "test-load-secret");
  private static final int MEBIBYTE = 1024 * 1024;

  @TempDir private static Path data = Path.of("replaced");

  private static ServedProcess service;

  private Trial trial;

  @BeforeAll
  static void start() throws Exception {
    service = ServedProcess.start(data, Optional.of(world("load.yaml")), Optional.empty());
    Trial.warmUp(service, KEY);
    post("/v1/policy-validations", "{\"policies\":[{\"document\":\"{}\"}]}", token());
  }

  private static Path world(String name) throws URISyntaxException {
    return Path.of(HostileCallsTest.class.getResource("/worlds/" + name).toURI());
  }

  @AfterAll
  static void stop() throws Exception {
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

  @Test
  void jsonThatBecomesManyObjects() throws Exception {
    String body = "{\"a\":[{}" + ",{}".repeat((MEBIBYTE - 20) / 3) + "]}";
    for (int round = 0; round < 3; round++) {
      try (var tokens = posting(16, "/v1/tokens", body);
          var calls = posting(16, "/", body)) {
        assertThat(tokens.outcomes().keySet()).isSubsetOf("400", "503");
        assertThat(calls.outcomes().keySet()).isSubsetOf("400", "503");
      }
    }
  }

  @Test
  void policiesWithMoreMistakesThanText() throws Exception {
    String token = token();
    String document =
        "{\\\"Version\\\":\\\"1\\\",\\\"Statement\\\":[{}" + ",{}".repeat(19_980) + "]}";
    String one = "{\"document\":\"" + document + "\"}";
    String body = "{\"policies\":[" + one + ("," + one).repeat(9) + "]}";
    try (var crowd =
        Crowd.of(8, service.port(), c -> post(c, "/v1/policy-validations", body, token))) {
      assertThat(crowd.outcomes()).isEqualTo(Map.of("200", 8));
    }
  }

  @Test
  void simulationsWithManyTraces() throws Exception {
    String token = token();
    String statement =
        "{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"*\\\",\\\"Resource\\\":\\\"*\\\"}";
    String policy =
        "{\"name\":\"p\",\"document\":\"{\\\"Version\\\":\\\"1\\\",\\\"Statement\\\":["
            + statement
            + ("," + statement).repeat(74)
            + "]}\"}";
    String request = "{\"action\":\"ecs:RunInstances\"}";
    String body =
        "{\"identityPolicies\":["
            + policy
            + ("," + policy).repeat(49)
            + "],\"requests\":["
            + request
            + ("," + request).repeat(99)
            + "]}";
    try (var crowd =
        Crowd.of(8, service.port(), c -> post(c, "/v1/policy-simulations", body, token))) {
      assertThat(crowd.outcomes().keySet()).isSubsetOf("200", "503");
    }
  }

  @Test
  void clientsThatNeverReadTheirAnswers() throws Exception {
    byte[] calls =
        "GET /?Action=DescribeRegions&AccessKeyId=nobody HTTP/1.1\r\nHost: x\r\n\r\n"
            .repeat(1_000)
            .getBytes(StandardCharsets.ISO_8859_1);
    try (var crowd =
        Crowd.of(
            8,
            service.port(),
            connection -> {
              for (int i = 0; i < 40; i++) {
                connection.send(calls);
              }
              return "sent";
            })) {
      trial.othersCall(100);
    }
  }

  @Test
  void headsThatAreMostlyHeaders() throws Exception {
    String head = "GET / HTTP/1.1\r\nHost: x\r\n" + "a:b\r\n".repeat(4_600);
    try (var crowd = Crowd.of(250, service.port(), connection -> open(connection, head))) {
      assertThat(crowd.outcomes()).isEqualTo(Map.of("400", 250));
    }
  }

  @Test
  void headsThatDoNotEnd() throws Exception {
    String head = "GET / HTTP/1.1\r\nHost: x\r\n" + ("a:" + "b".repeat(330) + "\r\n").repeat(180);
    try (var crowd = Crowd.of(600, service.port(), connection -> open(connection, head))) {
      trial.othersCall(100);
    }
  }

  @Test
  void bodiesThatDoNotEnd() throws Exception {
    String half =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(48 * 1024);
    try (var crowd = Crowd.of(680, service.port(), connection -> open(connection, half))) {
      trial.othersCall(100);
    }
  }

  /** Sends a part of a request and waits for what comes of it. */
  private static String open(RawConnection connection, String part) throws IOException {
    connection.send(part);
    return Integer.toString(connection.receive().status());
  }

  private static Crowd posting(int size, String path, String body) {
    return Crowd.of(size, service.port(), connection -> post(connection, path, body, ""));
  }

  private static String post(RawConnection connection, String path, String body, String token)
      throws IOException {
    connection.send(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
            + "Content-Length: "
            + body.length()
            + "\r\n\r\n"
            + body);
    return Integer.toString(connection.receive().status());
  }

  private static String post(String path, String body, String token) throws IOException {
    try (var connection = new RawConnection(service.port())) {
      return post(connection, path, body, token);
    }
  }

  /** Of a caller whom nothing is allowed to. */
  private static String token() throws IOException {
    return Tokens.of(service, DENIED);
  }
}
