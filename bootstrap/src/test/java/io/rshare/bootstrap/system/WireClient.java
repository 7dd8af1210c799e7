package io.rshare.bootstrap.system;

import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.Signing;
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
import java.util.stream.Collectors;

/** A client of the RPC door that signs both ways and sends parameters in every place. */
final class WireClient {
  /** How a call is signed and where its parameters travel. */
  enum Mode {
    V1,
    V1_FORM,
    ACS3,
    ACS3_FORM,
    ACS3_JSON
  }

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String endpoint;

  WireClient(String endpoint) {
    this.endpoint = endpoint;
  }

  /** Calls an action with flat parameters, which a JSON body holds as its members. */
  RestClient.Answer call(
      Mode mode, Credentials as, String version, String action, Map<String, ?> parameters) {
    return switch (mode) {
      case V1, V1_FORM -> v1(mode == Mode.V1_FORM, as, version, action, texts(parameters));
      case ACS3 -> acs3(as, version, action, Signing.query(texts(parameters)), "", "");
      case ACS3_FORM -> acs3(as, version, action, "", FORM, Signing.query(texts(parameters)));
      case ACS3_JSON -> acs3(as, version, action, "", "application/json", JsonText.of(parameters));
    };
  }

  private static Map<String, String> texts(Map<String, ?> parameters) {
    Map<String, String> texts = new TreeMap<>();
    parameters.forEach((name, value) -> texts.put(name, value.toString()));
    return texts;
  }

  private RestClient.Answer v1(
      boolean form, Credentials as, String version, String action, Map<String, String> all) {
    all.put("Action", action);
    all.put("Version", version);
    all.put("Format", "JSON");
    all.put("AccessKeyId", as.accessKeyId());
    all.put("SignatureMethod", "HMAC-SHA1");
    all.put("SignatureVersion", "1.0");
    all.put("SignatureNonce", UUID.randomUUID().toString());
    all.put("Timestamp", now());
    String toSign = (form ? "POST" : "GET") + "&%2F&" + Signing.encoded(Signing.query(all));
    all.put(
        "Signature",
        Base64.getEncoder().encodeToString(Signing.mac("HmacSHA1", as.secret() + "&", toSign)));
    return form
        ? send("POST", "/", Map.of("Content-Type", FORM), Signing.query(all))
        : send("GET", "/?" + Signing.query(all), Map.of(), "");
  }

  private RestClient.Answer acs3(
      Credentials as, String version, String action, String query, String type, String body) {
    var signed = new TreeMap<String, String>();
    signed.put("host", endpoint);
    if (!type.isEmpty()) {
      signed.put("content-type", type);
    }
    signed.put("x-acs-action", action);
    signed.put("x-acs-version", version);
    signed.put("x-acs-date", now());
    signed.put("x-acs-signature-nonce", UUID.randomUUID().toString());
    signed.put("x-acs-content-sha256", Signing.sha256(body.getBytes(StandardCharsets.UTF_8)));
    String method = body.isEmpty() ? "GET" : "POST";
    String names = String.join(";", signed.keySet());
    String lines =
        signed.entrySet().stream()
            .map(header -> header.getKey() + ":" + header.getValue() + "\n")
            .collect(Collectors.joining());
    String canonical =
        String.join("\n", method, "/", query, lines, names, signed.get("x-acs-content-sha256"));
    String signature =
        Signing.hex(
            Signing.mac(
                "HmacSHA256",
                as.secret(),
                "ACS3-HMAC-SHA256\n" + Signing.sha256(canonical.getBytes(StandardCharsets.UTF_8))));
    var headers = new TreeMap<>(signed);
    headers.remove("host");
    headers.put(
        "Authorization",
        "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
            .formatted(as.accessKeyId(), names, signature));
    return send(method, query.isEmpty() ? "/" : "/?" + query, headers, body);
  }

  private RestClient.Answer send(
      String method, String target, Map<String, String> headers, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + endpoint + target))
            .timeout(TIMEOUT)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new RestClient.Answer(answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
