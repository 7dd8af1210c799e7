package io.rshare.bootstrap.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Requests of up to a mebibyte that are made to become more than their bytes. */
final class GeneratedBytes {
  private static final int LARGEST = 1024 * 1024;
  private static final String[] ATOMS = {
    "{}",
    "[]",
    "1",
    "\"\"",
    "null",
    "{\"a\":{}}",
    "[[[]]]",
    "1e9",
    "\"\u00e6\u00b5\u008b\"",
    "{\"\":[1,2]}"
  };
  private static final String[] STATEMENTS = {
    "{}",
    "[]",
    "{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"*\\\",\\\"Resource\\\":\\\"*\\\"}",
    "{\\\"Effect\\\":\\\"Deny\\\",\\\"Action\\\":[\\\"a:b\\\",\\\"c\\\"],\\\"Resource\\\":\\\"acs:*\\\"}",
    "{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"ecs:*\\\",\\\"Resource\\\":\\\"*\\\","
        + "\\\"Condition\\\":{\\\"StringLike\\\":{\\\"acs:x\\\":[\\\"*a*b*\\\",\\\"?\\\"]}}}"
  };

  private final Random random;
  private final String token;

  /** Made from {@code random}, some of them with {@code token}. */
  GeneratedBytes(Random random, String token) {
    this.random = random;
    this.token = token;
  }

  /** The next request, or several, or a part of one. */
  byte[] next() {
    String text =
        switch (random.nextInt(9)) {
          case 0 -> post("/", "application/json", tree());
          case 1 -> post("/v1/tokens", "application/json", tree());
          case 2 -> post("/", "application/x-www-form-urlencoded", form());
          case 3 -> chunked();
          case 4 -> head();
          case 5 -> pipeline();
          case 6 -> post("/v1/policy-validations", "application/json", validation());
          case 7 -> post("/v1/policy-simulations", "application/json", simulation());
          default -> noise();
        };
    String cut = random.nextInt(4) == 0 ? text.substring(0, random.nextInt(text.length())) : text;
    return cut.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Of any order of magnitude. */
  private int size() {
    return 1 + random.nextInt(1 << (4 + random.nextInt(16)));
  }

  private String repeated(String text, String separator, int size) {
    int times = Math.max(0, Math.min(size, LARGEST) / (text.length() + separator.length()) - 1);
    return text + (separator + text).repeat(times);
  }

  private String oneOf(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private String post(String path, String type, String body) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: "
        + type
        + (random.nextInt(4) == 0 ? "" : "\r\nAuthorization: Bearer " + token)
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private String tree() {
    String many = repeated(oneOf(ATOMS), ",", size());
    return switch (random.nextInt(3)) {
      case 0 -> "{\"a\":[" + many + "]}";
      case 1 -> members();
      default -> "{\"a\":".repeat(random.nextInt(40)) + "[" + many + "]" + "}".repeat(12);
    };
  }

  private String members() {
    var out = new StringBuilder("{\"a\":1");
    int size = size();
    for (int i = 0; out.length() < size; i++) {
      out.append(",\"").append(Integer.toString(i, 36)).append("\":").append(oneOf(ATOMS));
    }
    return out.append('}').toString();
  }

  private String form() {
    String key =
        "AccessKeyId=TestLoadKey0&SignatureMethod=HMAC-SHA1&SignatureVersion=1.0"
            + "&SignatureNonce=a&Timestamp=2020-01-01T00:00:00Z&Signature=a&Action=a&Version=a&";
    return oneOf(key, "")
        + repeated(
            oneOf("a=b", "a=\u00e6\u00b5\u008b", "%41=%2541", "\u007f"),
            oneOf("&", "", "&&"),
            size());
  }

  private String chunked() {
    return "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        + repeated(oneOf("1\r\nx\r\n", "1;a=b\r\nx\r\n", "10\r\n0123456789abcdef\r\n"), "", size())
        + oneOf("0\r\n\r\n", "0\r\n" + repeated("a:b\r\n", "", size()) + "\r\n");
  }

  private String head() {
    return "GET /?"
        + repeated(oneOf("a=b&", "x", "%41"), "", random.nextInt(150_000) + 1)
        + " HTTP/1.1\r\nHost: x\r\n"
        + repeated(
            oneOf("a:b\r\n", "a: " + "b".repeat(300) + "\r\n", "User-Agent: x\r\n"), "", size())
        + oneOf("\r\n", "");
  }

  private String pipeline() {
    return repeated(
        oneOf(
            "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /health HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na=b"),
        "",
        size());
  }

  private String document(int size) {
    return "{\\\"Version\\\":\\\"1\\\",\\\"Statement\\\":["
        + repeated(oneOf(STATEMENTS), ",", size)
        + "]}";
  }

  private String validation() {
    String one = "{\"document\":\"" + document(Math.min(size(), 60_000)) + "\"}";
    return "{\"policies\":[" + repeated(one, ",", Math.min(20 * one.length(), size())) + "]}";
  }

  private String simulation() {
    String policy = "{\"name\":\"p\",\"document\":\"" + document(size() / 4) + "\"}";
    String request =
        "{\"action\":\"ecs:Run\",\"context\":{\"acs:x\":["
            + repeated("\"a\"", ",", size() / 8)
            + "]}}";
    return "{\"identityPolicies\":["
        + repeated(policy, ",", size() / 2)
        + "],\"requests\":["
        + repeated(request, ",", size() / 4)
        + "]}";
  }

  private String noise() {
    byte[] bytes = new byte[size()];
    random.nextBytes(bytes);
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
