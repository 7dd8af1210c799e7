package io.rshare.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A small client of the RPC endpoint with the v1 signature, written from the protocol alone and
 * sharing no code with the service, so that both would have to be wrong in the same way to agree
 * wrongly.
 */
public final class SignedClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String endpoint;
  private final Duration timeout;

  /** A client of the service at {@code endpoint}, which is {@code host:port}. */
  public SignedClient(String endpoint) {
    this(endpoint, TIMEOUT);
  }

  /** The same; a call that is not answered within {@code timeout} fails. */
  public SignedClient(String endpoint, Duration timeout) {
    this.timeout = timeout;
    this.endpoint = endpoint;
  }

  /**
   * Whose key signs.
   *
   * @param accessKeyId id
   * @param secret secret
   * @param securityToken token of a session key; empty without one
   */
  public record Credentials(String accessKeyId, String secret, String securityToken) {
    /** A permanent key. */
    public static Credentials of(String accessKeyId, String secret) {
      return new Credentials(accessKeyId, secret, "");
    }
  }

  /**
   * An answer.
   *
   * @param status HTTP status
   * @param contentType the header
   * @param body the text
   */
  public record Answer(int status, String contentType, String body) {
    /** The text of {@code name}, wherever in the JSON or XML body; empty if it is not there. */
    public String member(String name) {
      if (body.startsWith("<")) {
        int open = body.indexOf("<" + name + ">");
        int close = body.indexOf("</" + name + ">");
        return open < 0 || close < 0 ? "" : body.substring(open + name.length() + 2, close);
      }
      String start = "\"" + name + "\":\"";
      int at = body.indexOf(start);
      return at < 0 ? "" : body.substring(at + start.length(), endOfText(at + start.length()));
    }

    private int endOfText(int from) {
      int at = from;
      while (body.charAt(at) != '"') {
        at += body.charAt(at) == '\\' ? 2 : 1;
      }
      return at;
    }
  }

  /** Calls {@code action} with {@code parameters} in a form body, signed now with a new nonce. */
  public Answer call(Credentials credentials, String action, Map<String, String> parameters) {
    return send(signed(credentials, action, parameters));
  }

  /** All parameters of a call, signature included; sending them twice replays the call. */
  public Map<String, String> signed(
      Credentials credentials, String action, Map<String, String> parameters) {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("Action", action);
    all.putIfAbsent("Version", "2020-01-10");
    all.putIfAbsent("Format", "JSON");
    all.put("AccessKeyId", credentials.accessKeyId());
    all.put("SignatureMethod", "HMAC-SHA1");
    all.put("SignatureVersion", "1.0");
    all.putIfAbsent("SignatureNonce", UUID.randomUUID().toString());
    all.putIfAbsent("Timestamp", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    if (!credentials.securityToken().isEmpty()) {
      all.put("SecurityToken", credentials.securityToken());
    }
    all.put("Signature", signature("POST", all, credentials.secret()));
    return all;
  }

  /** Sends parameters as they are, in a form body. */
  public Answer send(Map<String, String> parameters) {
    return send(parameters, Map.of());
  }

  /** Sends parameters as they are, in a form body, with further headers. */
  public Answer send(Map<String, String> parameters, Map<String, String> headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + endpoint + "/"))
            .timeout(timeout)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(Signing.query(parameters)));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String signature(String method, Map<String, String> parameters, String secret) {
    String toSign = method + "&%2F&" + Signing.encoded(Signing.query(new TreeMap<>(parameters)));
    return Base64.getEncoder().encodeToString(Signing.mac("HmacSHA1", secret + "&", toSign));
  }
}
