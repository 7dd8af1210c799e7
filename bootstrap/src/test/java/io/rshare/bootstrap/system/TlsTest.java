package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.rshare.bootstrap.StartFailure;
import io.rshare.bootstrap.tls.DevelopmentFiles;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS in the process, on the port of plain HTTP. */
@SuppressWarnings("NullAway.Init")
class TlsTest {
  private static final Credentials BY_TLS =
      Credentials.of("TestByTlsKey", "test-by-tls-secret-not-real");

  @TempDir private Path folder;

  private DevelopmentFiles made(String name) throws IOException {
    var files = new DevelopmentFiles(folder.resolve(name));
    files.provide(List.of());
    return files;
  }

  private static TestService start(DevelopmentFiles files, String only) {
    return TestService.start(
        "tls.yaml",
        Map.of(
            "rshare.tls.mode",
            "files",
            "rshare.tls.certificate",
            files.certificate().toString(),
            "rshare.tls.key",
            files.key().toString(),
            "rshare.tls.only",
            only));
  }

  /** A signed call of CreateResourceShare, on a connection that ends with it. */
  private static String call(TestService service, Credentials caller) {
    String form =
        service
            .client
            .signed(caller, "CreateResourceShare", Map.of("ResourceShareName", "test"))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + form.length()
        + "\r\n\r\n"
        + form;
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aPolicyThatDemandsTlsAllowsItAndDeniesPlainHttp(String protocol) throws Exception {
    DevelopmentFiles files = made("tls");
    try (TestService service = start(files, "false")) {
      String answer =
          new TrustingClient(files.authority())
              .exchange(service.service.endpoint(), protocol, call(service, BY_TLS));
      assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("ResourceShareId");

      var plain = service.create(BY_TLS, "ResourceShareName", "test");
      assertThat(plain.member("Code")).as(plain.body()).isEqualTo("NoPermission");
      assertThat(service.create(MANAGER, "ResourceShareName", "test").status()).isEqualTo(200);
    }
  }

  @Test
  void plainCallsStayOpenOverTlsAndRestIsServedToo() throws Exception {
    DevelopmentFiles files = made("tls");
    try (TestService service = start(files, "false")) {
      String twice =
          call(service, BY_TLS).replace("Connection: close\r\n", "") + call(service, BY_TLS);
      String answers =
          new TrustingClient(files.authority())
              .exchange(service.service.endpoint(), "TLSv1.3", twice);
      assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
      assertThat(
              new TrustingClient(files.authority())
                  .exchange(
                      service.service.endpoint(),
                      "TLSv1.2",
                      "GET /v1/openapi.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
          .startsWith("HTTP/1.1 200 OK")
          .contains("\"openapi\"");
    }
  }

  @Test
  void oldProtocolsAreRefusedAndOthersGoOn() throws Exception {
    DevelopmentFiles files = made("tls");
    try (TestService service = start(files, "false")) {
      var client = new TrustingClient(files.authority());
      var stranger = new TrustingClient(made("other").authority());
      for (int i = 0; i < 10; i++) {
        assertThatThrownBy(() -> stranger.certificate(service.service.endpoint()))
            .isInstanceOf(SSLException.class);
      }
      assertThat(client.certificate(service.service.endpoint())).isNotNull();
    }
  }

  @Test
  void whereTlsIsDemandedPlainHttpIsToldSo() throws Exception {
    DevelopmentFiles files = made("tls");
    try (TestService service = start(files, "true")) {
      var refused = service.create(MANAGER, "ResourceShareName", "test");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.member("Code")).isEqualTo("InvalidProtocol.NeedSsl");
      var rest = new RestClient(service.service.endpoint());
      rest.send("GET", "/v1/openapi.json", Map.of(), "").problem(400, "InvalidProtocol.NeedSsl");
      assertThat(rest.send("GET", "/health", Map.of(), "").status()).isEqualTo(200);
      assertThat(
              new TrustingClient(files.authority())
                  .exchange(service.service.endpoint(), "TLSv1.3", call(service, MANAGER)))
          .startsWith("HTTP/1.1 200 OK");
    }
  }

  @Test
  void aRotatedCertificateIsServedWithoutARestart() throws Exception {
    DevelopmentFiles files = made("tls");
    DevelopmentFiles next = made("next");
    try (TestService service = start(files, "false")) {
      String endpoint = service.service.endpoint();
      var before = new TrustingClient(files.authority());
      var after = new TrustingClient(next.authority());
      assertThat(before.certificate(endpoint)).isNotNull();

      // A certificate whose key has not come yet changes nothing.
      Files.copy(next.certificate(), files.certificate(), StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(1_500);
      assertThat(before.certificate(endpoint)).isNotNull();

      Files.copy(next.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
      boolean served = false;
      for (int i = 0; i < 300 && !served; i++) {
        Thread.sleep(50);
        served = isServed(after, endpoint);
      }
      assertThat(served).isTrue();
    }
  }

  private static boolean isServed(TrustingClient client, String endpoint) throws IOException {
    try {
      return client.certificate(endpoint) != null;
    } catch (SSLException notYet) {
      return false;
    }
  }

  @Test
  void whatCannotBeServedIsSaidAtTheStart() throws Exception {
    DevelopmentFiles files = made("tls");
    DevelopmentFiles other = made("other");
    Files.copy(other.key(), files.key(), StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> start(files, "false"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("the key does not belong to the certificate");
    Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> start(files, "false"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("others can read the key file");
    Files.delete(files.certificate());
    Files.setPosixFilePermissions(files.key(), PosixFilePermissions.fromString("rw-------"));
    assertThatThrownBy(() -> start(files, "false"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("it must be a file that this user may read");
    for (Map<String, Object> settings :
        List.<Map<String, Object>>of(
            Map.of("rshare.tls.mode", "files"),
            Map.of("rshare.tls.mode", "nonsense"),
            Map.of("rshare.tls.only", "true"),
            Map.of("rshare.tls.certificate", other.certificate().toString()))) {
      assertThatThrownBy(() -> TestService.start("tls.yaml", settings))
          .as(settings.toString())
          .isInstanceOf(StartFailure.class)
          .extracting(Throwable::getMessage, STRING)
          .containsIgnoringCase("tls");
    }
  }
}
