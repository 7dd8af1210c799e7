package io.rshare.bootstrap.hostile;

import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.Wire;
import java.io.IOException;

/** Gets bearer tokens. */
final class Tokens {
  private static final String START = "\"accessToken\":\"";

  private Tokens() {}

  static String of(ServedProcess service, Credentials key) throws IOException {
    String body =
        "{\"accessKeyId\":\"%s\",\"accessKeySecret\":\"%s\"}"
            .formatted(key.accessKeyId(), key.secret());
    try (var connection = new Wire(service.port())) {
      connection.send(
          "POST /v1/tokens HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
      String answer = connection.receive().body();
      int start = answer.indexOf(START) + START.length();
      return answer.substring(start, answer.indexOf('"', start));
    }
  }
}
