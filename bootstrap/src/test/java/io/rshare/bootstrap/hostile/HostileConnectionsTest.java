package io.rshare.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** Connections that keep much, each of them little. */
class HostileConnectionsTest extends Siege {
  /** Fewer than a source may have, so that the others get in as well. */
  private static final int MANY = 900;

  private static final String CALL = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  /** After a few of them, the answers are held back for a second. */
  private static final String GUESS =
      posting("/v1/tokens", "{\"accessKeyId\":\"nobody\",\"accessKeySecret\":\"guessed\"}", "");

  HostileConnectionsTest() {
    super("--tls", "dev");
  }

  private static String target(int length) {
    return "GET /?a=" + "x".repeat(length) + " HTTP/1.1\r\nHost: x\r\n\r\n";
  }

  @Test
  void longTargetsOnConnectionsThatAreKept() throws Exception {
    String request = target(15_000);
    try (var crowd = crowd(MANY, c -> open(c, request) + open(c, request))) {
      assertThat(crowd.outcomes()).isEqualTo(Map.of("400400", MANY));
      trial.othersCall(100);
    }
  }

  @Test
  void targetsThatAreTooLongToBeKept() throws Exception {
    String request = target(130_000);
    try (var crowd = crowd(MANY, c -> open(c, request) + (c.isClosed() ? " end" : ""))) {
      trial.othersCall(100);
      assertThat(crowd.outcomes().keySet()).isSubsetOf("400 end", "503 end", "ended");
    }
  }

  @Test
  void recordsOfOneByte() throws Exception {
    SSLContext context = trusting(service.data().resolve("tls/authority.pem"));
    byte[] bytes = CALL.repeat(30).getBytes(StandardCharsets.ISO_8859_1);
    try (var crowd =
        crowd(
            30,
            connection -> {
              connection.startTls(context);
              connection.send(GUESS);
              for (byte one : bytes) {
                connection.send(new byte[] {one});
              }
              return Integer.toString(connection.receive().status());
            })) {
      trial.othersCall(100);
      assertThat(crowd.outcomes()).isEqualTo(Map.of("401", 30));
    }
  }

  @Test
  void requestsSentAheadOnManyConnections() throws Exception {
    String ahead = GUESS + CALL.repeat(1_500);
    try (var crowd =
        crowd(
            MANY,
            connection -> {
              connection.send(ahead);
              return "sent";
            })) {
      trial.othersCall(200);
    }
  }

  @Test
  void answersThatNobodyReads() throws Exception {
    String ahead = "GET /v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(50);
    try (var crowd =
        crowd(
            MANY,
            connection -> {
              connection.send(ahead);
              return "sent";
            })) {
      trial.othersCall(200);
    }
  }

  @Test
  void requestsWhoseAnswersAreHeldBack() throws Exception {
    String secret = "x".repeat(15_000);
    String guess =
        posting(
            "/v1/tokens",
            "{\"accessKeyId\":\"nobody\",\"accessKeySecret\":\"" + secret + "\"}",
            "");
    for (int round = 0; round < 3; round++) {
      try (var crowd = crowd(MANY, connection -> open(connection, guess))) {
        trial.othersCall(20);
        // Rounds before wait on for their answers: where a source has too many, some are closed.
        assertThat(crowd.outcomes().keySet()).isSubsetOf("401", "503", "ended").contains("401");
      }
    }
  }

  private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(authority)) {
      store.setCertificateEntry(
          "authority", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
