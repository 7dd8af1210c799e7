package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.wire.StreamingJsonText;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A client of the REST door that knows nothing but HTTP. */
final class RestClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-F-]{36}");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String base;
  private final Map<Credentials, String> tokens = new ConcurrentHashMap<>();

  RestClient(String endpoint) {
    this.base = "http://" + endpoint;
  }

  /** An answer, its headers and body as they came. */
  record Answer(int status, HttpHeaders headers, String body) {
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    Json json() {
      assertThat(header("content-type")).as(body).isEqualTo("application/json");
      return new Json((Map<?, ?>) new StreamingJsonText().parse(body));
    }

    /** The body of a call that went well. */
    Json result() {
      assertThat(status).as(body).isBetween(200, 299);
      return status == 204 ? new Json(Map.of()) : json();
    }

    /** The problem, with what every problem has. */
    Json problem(int expected, String code) {
      assertThat(header("content-type")).as(body).isEqualTo("application/problem+json");
      Json problem = new Json((Map<?, ?>) new StreamingJsonText().parse(body));
      assertThat(problem.text("code")).as(body).isEqualTo(code);
      assertThat(status).as(body).isEqualTo(expected);
      assertThat(problem.get("status")).isEqualTo((long) expected);
      assertThat(problem.text("type")).isEqualTo("/v1/docs#" + code);
      assertThat(problem.text("title")).isNotEmpty();
      assertThat(problem.text("detail")).isNotEmpty();
      assertThat(problem.text("requestId")).matches(REQUEST_ID);
      assertThat(header("x-acs-request-id")).isEqualTo(problem.text("requestId"));
      return problem;
    }
  }

  /** Asks for a token and keeps it. */
  String token(Credentials credentials) {
    return tokens.computeIfAbsent(credentials, c -> askForToken(c).result().text("accessToken"));
  }

  Answer askForToken(Credentials credentials) {
    Map<String, Object> body = new HashMap<>();
    body.put("accessKeyId", credentials.accessKeyId());
    body.put("accessKeySecret", credentials.secret());
    if (!credentials.securityToken().isEmpty()) {
      body.put("securityToken", credentials.securityToken());
    }
    return send(
        "POST", "/v1/tokens", Map.of("Content-Type", "application/json"), JsonText.of(body));
  }

  /** Calls a route as somebody; a body that is empty is not sent. */
  Answer call(Credentials credentials, String method, String target, String body) {
    return withToken(token(credentials), method, target, body);
  }

  Answer withToken(String token, String method, String target, String body) {
    return send(
        method,
        target,
        Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
        body);
  }

  Answer send(String method, String target, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(base + target))
            .timeout(TIMEOUT)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
