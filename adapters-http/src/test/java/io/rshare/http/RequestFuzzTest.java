package io.rshare.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.http.signature.SignatureVerifier;
import io.rshare.http.signature.UsedNonces;
import io.rshare.http.wire.Headers;
import io.rshare.http.wire.RawRequest;
import io.rshare.http.wire.StreamingJsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged and made-up requests: whatever comes in, the gateway answers, and never with a defect.
 * Bounded and seeded; a failure names the seed of its round.
 */
class RequestFuzzTest {
  private static final int ROUNDS = 5_000;
  private static final Instant NOW = Instant.parse("2026-11-22T02:58:40Z");
  private static final String[] PIECES = {
    "%",
    "%2",
    "%00",
    "%zz",
    "%C3%28",
    "%F0%9F%98%80",
    "%ED%A0%80",
    "&",
    "=",
    "+",
    ";",
    ",",
    "\0",
    "\n",
    "\u00ff",
    "\uD83D",
    "测",
    "Signature=",
    "&Action=",
    "Signature",
    "SignatureType=BEARERTOKEN",
    "&Format=",
    "JSON",
    "Timestamp=9999-99-99T99:99:99Z",
    "Credential=",
    "SignedHeaders=",
    "x-acs-",
    "ACS3-HMAC-SHA256 ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    "\\u0000",
    "\\ud800",
    "null",
    "1e9",
    "-0",
    ".1",
    ".99999999999999999999",
    "Tag.1.Key=",
    " ",
    "/",
    "..",
    "x".repeat(3_000)
  };

  private RpcGateway gateway;

  @BeforeEach
  void build() {
    InstantSource clock = InstantSource.fixed(NOW);
    var json = new StreamingJsonText();
    var keys = new KnownKeys();
    keys.add(SignedCall.KEY);
    var vector = Vector.named("teajava-02-create-post");
    vector.keys().accessKey(vector.text("accessKeyId")).ifPresent(keys::add);
    gateway =
        new RpcGateway(
            new SignatureVerifier(keys.asAccessKeys(), json, clock),
            new UsedNonces(10, clock),
            request -> new TestWorld.Echo(request.operation()),
            json,
            new FrontPage(),
            EntryRules.NONE,
            new FailedAuthentications(event -> {}, clock, 10, Duration.ofSeconds(1)));
  }

  private void assertAnswered(RawRequest request, Object source) {
    Answer answer = gateway.answer(request);
    assertThat(answer.status()).as("%s: %s", source, request).isIn(200, 400, 404, 405, 413);
    assertThat(answer.body()).isNotEmpty();
  }

  @Test
  void answersDamagedRequestsOfClients() throws IOException {
    List<Vector> vectors = Vector.all().toList();
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      assertAnswered(damaged(vectors.get(random.nextInt(vectors.size())), random), seed);
    }
  }

  @Test
  void answersSignedBodiesOfAnyContent() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      String type = random.nextBoolean() ? "application/json" : "application/x-www-form-urlencoded";
      String body = random.nextInt(3) == 0 ? json(random, 0) : madeUp(random, 20);
      assertAnswered(SignedCall.acs3(NOW).body(type, body).raw(), seed);
    }
  }

  @Test
  void answersMadeUpRequests() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      var random = new Random(seed);
      var headers =
          Headers.of(
              "authorization", (random.nextBoolean() ? "ACS3-" : "") + madeUp(random, 8),
              "x-acs-date", madeUp(random, 2),
              "host", madeUp(random, 2),
              "content-type", random.nextBoolean() ? "application/json" : madeUp(random, 2),
              "content-md5", madeUp(random, 2));
      byte[] body = madeUp(random, 10).getBytes(StandardCharsets.ISO_8859_1);
      String path = "/" + madeUp(random, 2);
      String query = madeUp(random, 12);
      assertAnswered(new RawRequest("POST", path, query, headers, body, "", false), seed);
    }
  }

  /** Grows with the square of its length where a reader starts over for every piece. */
  @ParameterizedTest
  @ValueSource(
      strings = {"%", "&", "=", ";", ",", "=,", "a", "a=&", "%41", " ", "\"", "[", "{\"a\":"})
  void answersLongRepetitions(String piece) {
    String text = piece.repeat(1024 * 1024 / piece.length());
    byte[] body = text.getBytes(StandardCharsets.ISO_8859_1);
    String line = text.substring(0, 128 * 1024);
    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
      var headers =
          Headers.of(
              "authorization",
              "ACS3-HMAC-SHA256 " + line,
              "content-type",
              type,
              "x-acs-action",
              "a",
              "host",
              line);
      assertAnswered(new RawRequest("POST", "/", line, headers, body, "", false), piece);
      assertAnswered(
          new RawRequest("POST", "/", line, Headers.of("content-type", type), body, "", false),
          piece);
      assertAnswered(
          new RawRequest("POST", "/" + line, "", Headers.of("content-type", type), body, "", false),
          piece);
    }
  }

  private static RawRequest damaged(Vector vector, Random random) {
    RawRequest good = vector.request();
    var headers = new Headers();
    vector
        .headers()
        .forEach(
            (name, value) -> {
              if (random.nextInt(30) > 0) {
                headers.add(name, random.nextInt(8) == 0 ? damage(value, random) : value);
              }
            });
    byte[] body = damage(good.form(), random).getBytes(StandardCharsets.ISO_8859_1);
    return new RawRequest(
        good.method(), good.path(), damage(good.query(), random), headers, body, "", false);
  }

  private static String damage(String text, Random random) {
    var out = new StringBuilder(text);
    for (int times = random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(out.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> out.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> out.delete(at, Math.min(out.length(), at + random.nextInt(5)));
        default -> {
          if (at < out.length()) {
            out.setCharAt(at, (char) random.nextInt(256));
          }
        }
      }
    }
    return out.toString();
  }

  private static String madeUp(Random random, int pieces) {
    var out = new StringBuilder();
    for (int count = random.nextInt(pieces + 1); count > 0; count--) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return out.toString();
  }

  private static String json(Random random, int depth) {
    return switch (random.nextInt(depth > 18 ? 4 : 6)) {
      case 0 -> "\"" + "a\\u00e9\\n".repeat(random.nextInt(5)) + "\"";
      case 1 -> String.valueOf(random.nextLong());
      case 2 -> "null";
      case 3 -> "1e" + random.nextInt();
      case 4 -> "[" + json(random, depth + 1) + "," + json(random, depth + 1) + "]";
      default ->
          "{\"A\":"
              + json(random, depth + 1)
              + ",\""
              + random.nextInt(9)
              + "\":"
              + json(random, depth + 1)
              + "}";
    };
  }
}
