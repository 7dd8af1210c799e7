package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes much of little. */
class HostileCallsTest extends Siege {
  private static final int MEBIBYTE = 1024 * 1024;

  @Test
  void jsonThatBecomesManyObjects() throws Exception {
    String body = "{\"a\":[{}" + ",{}".repeat((MEBIBYTE - 20) / 3) + "]}";
    for (int round = 0; round < 3; round++) {
      try (var tokens = crowd(16, c -> post(c, "/v1/tokens", body, ""));
          var calls = crowd(16, c -> post(c, "/", body, ""))) {
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
    try (var crowd = crowd(8, c -> post(c, "/v1/policy-validations", body, token))) {
      assertThat(crowd.outcomes()).isEqualTo(Map.of("200", 8));
    }
  }

  /** Fifty policies of {@code statements}, a hundred requests for {@code action}. */
  private static String simulation(int statements, String action) {
    String statement =
        "{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"*\\\",\\\"Resource\\\":\\\"*\\\"}";
    String policy =
        "{\"name\":\"p\",\"document\":\"{\\\"Version\\\":\\\"1\\\",\\\"Statement\\\":["
            + statement
            + ("," + statement).repeat(statements - 1)
            + "]}\"}";
    String request = "{\"action\":\"" + action + "\"}";
    return "{\"identityPolicies\":["
        + policy
        + ("," + policy).repeat(49)
        + "],\"requests\":["
        + request
        + ("," + request).repeat(99)
        + "]}";
  }

  @ParameterizedTest
  @CsvSource({
    // As it was reported.
    "120, ecs:RunInstances",
    // All characters of documents that a call may have, then all of the effort.
    "130, ecs:A",
    "130, ecs:RunInstance",
  })
  void simulationsWithManyTraces(int statements, String action) throws Exception {
    String token = token();
    String body = simulation(statements, action);
    try (var connection = new Wire(service.port())) {
      connection.send(posting("/v1/policy-simulations", body, token));
      Wire.Response answer = connection.receive();
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.body().split("\"missingKeys\"", -1)).hasSize(101);
      assertThat(answer.body().length()).isLessThan(2 * MEBIBYTE);
    }
    try (var crowd = crowd(8, c -> post(c, "/v1/policy-simulations", body, token))) {
      trial.othersCall(100);
      assertThat(crowd.outcomes().keySet()).isSubsetOf("200", "503");
    }
  }

  @Test
  void simulationsThatAreLargerAreRefused() throws Exception {
    String token = token();
    for (String body : List.of(simulation(131, "ecs:A"), simulation(130, "ecs:RunInstances"))) {
      try (var crowd = crowd(8, c -> post(c, "/v1/policy-simulations", body, token))) {
        assertThat(crowd.outcomes()).isEqualTo(Map.of("400", 8));
      }
    }
  }

  @Test
  void clientsThatNeverReadTheirAnswers() throws Exception {
    byte[] calls =
        "GET /?Action=DescribeRegions&AccessKeyId=nobody HTTP/1.1\r\nHost: x\r\n\r\n"
            .repeat(1_000)
            .getBytes(StandardCharsets.ISO_8859_1);
    try (var crowd =
        crowd(
            8,
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
    try (var crowd = crowd(250, connection -> open(connection, head))) {
      assertThat(crowd.outcomes()).isEqualTo(Map.of("400", 250));
    }
  }

  @Test
  void headsThatDoNotEnd() throws Exception {
    String head = "GET / HTTP/1.1\r\nHost: x\r\n" + ("a:" + "b".repeat(330) + "\r\n").repeat(180);
    try (var crowd = crowd(600, connection -> open(connection, head))) {
      trial.othersCall(100);
    }
  }

  @Test
  void bodiesThatDoNotEnd() throws Exception {
    String half =
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(48 * 1024);
    try (var crowd = crowd(680, connection -> open(connection, half))) {
      trial.othersCall(100);
    }
  }
}
