package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.catalogue.DocumentedFault;
import io.rshare.http.EntryRules;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal that has nothing to do with one operation, over HTTP. */
@SuppressWarnings("NullAway.Init")
class GatewayFaultsTest {
  private static final Credentials NIGHTLY =
      new Credentials("STS.TestNightly", "test-nightly-secret", "token-of-nightly");
  private static final Map<String, String> SHARE = Map.of("ResourceShareName", "test");

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** A request that must be refused. */
  record Case(String code, String message, Supplier<Answer> answer) {
    @Override
    public String toString() {
      return code + ": " + message;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(signature(), session(), routing(), service()).flatMap(c -> c);
  }

  private static Stream<Case> signature() {
    return Stream.of(
        mandatory("SignatureNonce"),
        mandatory("Timestamp"),
        mandatory("AccessKeyId"),
        mandatory("Action"),
        mandatory("Version"),
        mandatory("Signature"),
        refused("InvalidSignatureMethod", () -> changed("SignatureMethod", "HMAC-SHA256")),
        refused("InvalidAccessKeyId.NotFound", () -> create(Credentials.of("Nobody", "whatever"))),
        refused(
            "InvalidAccessKeyId.Inactive",
            () -> create(Credentials.of("TestInactiveKey", "test-inactive-secret"))),
        refused("InvalidTimeStamp.Format", () -> signedWith("Timestamp", "2026-11-22 10:00:00")),
        refused("InvalidTimeStamp.Expired", () -> signedWith("Timestamp", "2020-01-01T00:00:00Z")),
        new Case(
            "SignatureDoesNotMatch",
            "Specified signature is not matched with our calculation. server string to sign is:POST&%2F&",
            () -> changed("ResourceShareName", "evil")),
        refused("SignatureNonceUsed", GatewayFaultsTest::replayed));
  }

  private static Stream<Case> session() {
    return Stream.of(
        new Case(
            "Missing{0}",
            "SecurityToken is mandatory for this action.",
            () -> create(Credentials.of(NIGHTLY.accessKeyId(), NIGHTLY.secret()))),
        refused("InvalidSecurityToken.Malformed", () -> create(withToken("made up"))),
        refused(
            "InvalidSecurityToken.MismatchWithAccessKey",
            () -> create(withToken("token-of-narrowed"))),
        refused(
            "InvalidSecurityToken.Expired",
            () ->
                create(
                    new Credentials(
                        "STS.TestExpired", "test-expired-secret", "token-of-expired"))));
  }

  private static Stream<Case> routing() {
    return Stream.of(
        refused("InvalidAction.NotFound", () -> call("NoSuchOperation")),
        refused("InvalidAction.NotFound", () -> call("createResourceShare")),
        refused("InvalidVersion", () -> signedWith("Version", "2019-01-01")),
        refused("InvalidParameter.Format", () -> signedWith("Format", "YAML")),
        refused("UnsupportedHTTPMethod", () -> raw("PUT", "")),
        refused("InvalidProduct.NotFound", GatewayFaultsTest::foreignHost),
        refused("InvalidProtocol.NeedSsl", GatewayFaultsTest::withoutTls),
        refused("Forbidden.Host", GatewayFaultsTest::strangeHost),
        refused("InvalidParameter.Expect", GatewayFaultsTest::unknownExpectation),
        refused(
            "ContentMD5NotMatched",
            () ->
                service.client.send(request(), Map.of("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg=="))),
        new Case(
            "InvalidParameter.BodyTooLarge",
            "The request body exceeds 1048576 bytes.",
            () -> raw("POST", "a=" + "b".repeat(1 << 20))));
  }

  private static Stream<Case> service() {
    return Stream.of(
        refused(
            "NoPermission", () -> create(Credentials.of("TestNobodyKey", "test-nobody-secret"))),
        refused("Throttling.User", TroubledService::throttled),
        refused("InternalError", TroubledService::brokenAuthorizer),
        refused("ServiceUnavailable", TroubledService::noDatabaseLeft));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedAsDocumented(Case refused) {
    DocumentedFault expected = DocumentedFault.named(refused.code());

    Answer answer = refused.answer().get();

    assertThat(answer.status()).as(answer.body()).isEqualTo(expected.status());
    // A format nobody knows is answered in the documented default, XML.
    assertThat(answer.contentType())
        .isEqualTo(
            refused.code().equals("InvalidParameter.Format")
                ? "text/xml;charset=utf-8"
                : "application/json;charset=utf-8");
    assertThat(answer.member("Code")).startsWith(expected.code().replace("{0}", ""));
    assertThat(answer.member("Message")).startsWith(refused.message());
    assertThat(answer.member("RequestId")).matches("[0-9A-F-]{36}");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void everyGatewayCodeHasACase() {
    assertThat(DocumentedFault.of("gateway"))
        .extracting(DocumentedFault::code)
        .containsExactlyInAnyOrderElementsOf(cases().map(Case::code).distinct().toList());
  }

  /** The codes that the protocol reference knows from real answers, but for those named below. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "InvalidAccessKeyId.NotFound",
        "InvalidAccessKeyId.Inactive",
        "SignatureDoesNotMatch",
        "SignatureNonceUsed",
        "InvalidTimeStamp.Expired",
        "InvalidTimeStamp.Format",
        "MissingAction",
        "MissingVersion",
        "MissingAccessKeyId",
        "MissingTimestamp",
        "MissingSignatureNonce",
        "MissingSecurityToken",
        "InvalidSecurityToken.Expired",
        "InvalidSecurityToken.Malformed",
        "InvalidSecurityToken.MismatchWithAccessKey",
        "InvalidAction.NotFound",
        "InvalidVersion",
        "InvalidProduct.NotFound",
        "ContentMD5NotMatched",
        "NoPermission",
        "Throttling.User",
        "InternalError",
        "ServiceUnavailable"
      })
  void knownCodeHasACase(String code) {
    // IncompleteSignature belongs to ECS; Forbidden.RAM, Throttling and Throttling.Api are what
    // other
    // services say for NoPermission and Throttling.User.
    assertThat(cases().map(known -> known.code().replace("{0}", known.message().split(" ")[0])))
        .contains(code);
  }

  private static Case refused(String code, Supplier<Answer> answer) {
    return new Case(code, DocumentedFault.named(code).message(), answer);
  }

  private static Case mandatory(String parameter) {
    return new Case(
        "Missing{0}",
        parameter + " is mandatory for this action.",
        () -> {
          Map<String, String> request = request();
          request.remove(parameter);
          return service.client.send(request);
        });
  }

  private static Map<String, String> request() {
    return new HashMap<>(service.client.signed(MANAGER, "CreateResourceShare", SHARE));
  }

  private static Answer create(Credentials credentials) {
    return service.client.call(credentials, "CreateResourceShare", SHARE);
  }

  private static Answer call(String action) {
    return service.client.call(MANAGER, action, SHARE);
  }

  private static Answer signedWith(String parameter, String value) {
    Map<String, String> all = new HashMap<>(SHARE);
    all.put(parameter, value);
    return service.client.call(MANAGER, "CreateResourceShare", all);
  }

  private static Answer changed(String parameter, String value) {
    Map<String, String> request = request();
    request.put(parameter, value);
    return service.client.send(request);
  }

  private static Answer replayed() {
    Map<String, String> request = request();
    Answer first = service.client.send(request);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    return service.client.send(request);
  }

  private static Credentials withToken(String token) {
    return new Credentials(NIGHTLY.accessKeyId(), NIGHTLY.secret(), token);
  }

  private static Answer raw(String method, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + service.service.endpoint() + "/?Format=JSON"))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/x-www-form-urlencoded");
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Content-Type").orElse(""),
          answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Answer withoutTls() {
    try (var secured =
        TestService.start(
            "system.yaml", Map.of("rshare.tls.mode", "dev", "rshare.tls.only", "true"))) {
      return secured.create(MANAGER, "ResourceShareName", "test");
    }
  }

  private static Answer strangeHost() {
    try (var demo = TestService.start("system.yaml")) {
      demo.service.bean(EntryRules.class).answerKnownHostsOnly();
      return RawHttp.get(demo.service.endpoint(), "/?Format=JSON&Action=X", "evil.example");
    }
  }

  private static Answer unknownExpectation() {
    return RawHttp.get(
        service.service.endpoint(), "/?Format=JSON&Action=X", "127.0.0.1", "Expect: a-miracle\r\n");
  }

  private static Answer foreignHost() {
    return RawHttp.get(
        service.service.endpoint(), "/?Format=JSON&Action=X", "ecs.cn-hangzhou.aliyuncs.com");
  }
}
