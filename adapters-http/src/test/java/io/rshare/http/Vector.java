package io.rshare.http;

import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.AccessKey;
import io.rshare.domain.identity.Principal;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.StreamingJsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One request of a real client, as captured; {@code vectors/README.md} tells the fields. */
record Vector(Map<?, ?> fields) {
  static final Principal CALLER = new Principal.AccountRoot(new AccountId("1234567890123456"));

  static Stream<Vector> all() throws IOException {
    Path folder = Path.of("src/test/resources/vectors");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".json"))
          .sorted()
          .map(Vector::read)
          .toList()
          .stream();
    }
  }

  static Vector named(String id) {
    return read(Path.of("src/test/resources/vectors", id + ".json"));
  }

  private static Vector read(Path file) {
    try {
      return new Vector((Map<?, ?>) new StreamingJsonText().parse(Files.readString(file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String text(String field) {
    return fields.get(field) instanceof String text ? text : "";
  }

  Instant serverTime() {
    return Instant.parse(text("serverTime"));
  }

  KnownKeys keys() {
    var keys = new KnownKeys();
    if (!text("accessKeyId").isEmpty()) {
      Optional<AccessKey.Session> session =
          text("securityToken").isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new AccessKey.Session(text("securityToken"), serverTime().plusSeconds(3600)));
      keys.add(new AccessKey(text("accessKeyId"), text("accessKeySecret"), true, CALLER, session));
    }
    return keys;
  }

  List<List<String>> noncesAlreadySeen() {
    return fields.get("noncesAlreadySeen") instanceof List<?> list
        ? list.stream()
            .map(pair -> ((List<?>) pair).stream().map(Object::toString).toList())
            .toList()
        : List.of();
  }

  byte[] body() {
    return Base64.getDecoder().decode(text("bodyBase64"));
  }

  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    ((Map<?, ?>) Objects.requireNonNull(fields.get("headers")))
        .forEach((name, value) -> headers.put((String) name, (String) value));
    return headers;
  }

  RawRequest request() {
    var headers = new Headers();
    headers().forEach(headers::add);
    return new RawRequest(
        text("method"), text("path"), text("query"), headers, body(), "127.0.0.1", false);
  }

  /**
   * The code to expect; nothing if the request is good. Only HMAC-SHA1 and HMAC-SHA256 signatures
   * are verified here, so every other scheme is refused by name before anything is compared, also
   * where the vector expects a mismatch: neg-37 (SHA256 renamed to SM3) and neg-48 (RSA).
   */
  Optional<String> expectedError() {
    String authorization = headers().getOrDefault("Authorization", "");
    boolean other =
        text("scheme").matches("v1-rsa|acs4|bearer")
            || authorization.startsWith("ACS3-RSA-SHA256")
            || authorization.startsWith("ACS3-HMAC-SM3");
    if (other) {
      return Optional.of("InvalidSignatureMethod");
    }
    return text("expectedError").isEmpty() ? Optional.empty() : Optional.of(text("expectedError"));
  }

  @Override
  public String toString() {
    return text("id");
  }
}
