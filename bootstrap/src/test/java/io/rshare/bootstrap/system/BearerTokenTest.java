package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.rshare.bootstrap.world.WorldFile;
import io.rshare.domain.port.ServiceKeys;
import io.rshare.domain.port.Worlds;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Tokens of this service and of an issuer outside: which are good, and that no other is. */
@SuppressWarnings("NullAway.Init")
class BearerTokenTest {
  private static final String ISSUER = "https://id.example.com";
  private static final String AUDIENCE = "sharing";
  private static final String ACCOUNT = "1000000000000001";

  private static RSAKey known;
  private static RSAKey foreign;
  private static JwksServer issuer;
  private static TestService service;
  private static RestClient rest;

  @BeforeAll
  static void start() throws JOSEException {
    known = new RSAKeyGenerator(2048).keyID("known").generate();
    foreign = new RSAKeyGenerator(2048).keyID("known").generate();
    issuer = new JwksServer(new JWKSet(known.toPublicJWK()).toString());
    service =
        TestService.start(
            "system.yaml",
            Map.of(
                "rshare.tokens.issuer", ISSUER,
                "rshare.tokens.audience", AUDIENCE,
                "rshare.tokens.jwks-url", issuer.url()));
    rest = new RestClient(service.service.endpoint());
  }

  @AfterAll
  static void stop() {
    service.close();
    issuer.close();
  }

  private static byte[] ownKey() {
    return service.service.bean(ServiceKeys.class).key(ServiceKeys.Purpose.REST_TOKENS);
  }

  private static String own(ForgedToken token) throws JOSEException {
    return token.signed(JWSAlgorithm.HS256, "", new MACSigner(ownKey()));
  }

  private static ForgedToken outside() {
    return ForgedToken.of(ISSUER, AUDIENCE)
        .with(claims -> claims.claim("account_id", ACCOUNT).claim("user_name", "reader"));
  }

  private static String rsa(ForgedToken token) throws JOSEException {
    return token.signed(JWSAlgorithm.RS256, "known", new RSASSASigner(known));
  }

  private static String plain(ForgedToken token) {
    return new PlainJWT(token.claims()).serialize();
  }

  /** An HMAC with a public key as its secret, as careless verifiers would take it. */
  private static String confused(ForgedToken token, byte[] publicKey) throws JOSEException {
    return token.signed(JWSAlgorithm.HS256, "known", new MACSigner(publicKey));
  }

  private static String truncated(String token) {
    return token.substring(0, token.length() - 4);
  }

  @Test
  void tokensMadeAsInTheTestsBelowAreGoodIfNothingIsWrongWithThem() throws JOSEException {
    String own = own(ForgedToken.own(MANAGER.accessKeyId()));

    assertThat(rest.withToken(own, "GET", "/v1/permissions", "").status()).isEqualTo(200);
    assertThat(rest.withToken(rsa(outside()), "GET", "/v1/permissions", "").status())
        .isEqualTo(200);
  }

  static Stream<Arguments> badTokens() throws JOSEException {
    String manager = MANAGER.accessKeyId();
    byte[] pem =
        ("-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(known.toPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n")
            .getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("no token", "nonsense"),
        Arguments.of("unsigned", plain(ForgedToken.own(manager))),
        Arguments.of("unsigned, of the issuer outside", plain(outside())),
        Arguments.of("truncated", truncated(own(ForgedToken.own(manager)))),
        Arguments.of("truncated, of the issuer outside", truncated(rsa(outside()))),
        Arguments.of(
            "signed with another secret",
            ForgedToken.own(manager).signed(JWSAlgorithm.HS256, "", new MACSigner(new byte[32]))),
        Arguments.of(
            "signed with another key of the same name",
            outside().signed(JWSAlgorithm.RS256, "known", new RSASSASigner(foreign))),
        Arguments.of(
            "signed with a key nobody knows",
            outside().signed(JWSAlgorithm.RS256, "new", new RSASSASigner(foreign))),
        Arguments.of("public key as secret", confused(outside(), known.toPublicKey().getEncoded())),
        Arguments.of("public key as secret, PEM", confused(outside(), pem)),
        Arguments.of(
            "of the issuer outside in the name of the service", rsa(ForgedToken.own(manager))),
        Arguments.of("of the service in the name of the issuer outside", own(outside())),
        Arguments.of("expired", own(ForgedToken.own(manager).with(BearerTokenTest::expired))),
        Arguments.of("expired, outside", rsa(outside().with(BearerTokenTest::expired))),
        Arguments.of("endless", own(ForgedToken.own(manager).with(c -> c.expirationTime(null)))),
        Arguments.of("endless, outside", rsa(outside().with(c -> c.expirationTime(null)))),
        Arguments.of("not yet", own(ForgedToken.own(manager).with(BearerTokenTest::notYet))),
        Arguments.of("not yet, outside", rsa(outside().with(BearerTokenTest::notYet))),
        Arguments.of(
            "issued tomorrow",
            rsa(outside().with(c -> c.issueTime(ForgedToken.in(Duration.ofDays(1)))))),
        Arguments.of("wrong issuer", rsa(outside().with(c -> c.issuer("https://evil.example")))),
        Arguments.of("no issuer", rsa(outside().with(c -> c.issuer(null)))),
        Arguments.of("wrong audience", rsa(outside().with(c -> c.audience("elsewhere")))),
        Arguments.of(
            "wrong audience, own", own(ForgedToken.own(manager).with(c -> c.audience("x")))),
        Arguments.of("no audience", rsa(outside().with(c -> c.audience((String) null)))),
        Arguments.of("no account", rsa(outside().with(c -> c.claim("account_id", null)))),
        Arguments.of("account is no text", rsa(outside().with(c -> c.claim("account_id", 1)))),
        Arguments.of(
            "unknown account", rsa(outside().with(c -> c.claim("account_id", "1999999999999999")))),
        Arguments.of("no account id", rsa(outside().with(c -> c.claim("account_id", "root")))),
        Arguments.of("unknown user", rsa(outside().with(c -> c.claim("user_name", "ghost")))),
        Arguments.of("unknown key", own(ForgedToken.own("NoSuchKey"))),
        Arguments.of("inactive key", own(ForgedToken.own("TestInactiveKey"))),
        Arguments.of("session key without its token", own(ForgedToken.own("STS.TestNightly"))),
        Arguments.of(
            "session key with another's token",
            own(
                ForgedToken.own("STS.TestNightly")
                    .with(c -> c.claim("security_token", "token-of-narrowed")))),
        Arguments.of(
            "expired session",
            own(
                ForgedToken.own("STS.TestExpired")
                    .with(c -> c.claim("security_token", "token-of-expired")))));
  }

  private static void expired(JWTClaimsSet.Builder claims) {
    claims.expirationTime(ForgedToken.in(Duration.ofMinutes(-2)));
  }

  private static void notYet(JWTClaimsSet.Builder claims) {
    claims.notBeforeTime(ForgedToken.in(Duration.ofMinutes(2)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badTokens")
  void anyOtherTokenGetsTheOneAnswer(String what, String token) {
    RestClient.Answer answer = rest.withToken(token, "GET", "/v1/permissions", "");

    assertThat(withoutId(answer)).as(what).isEqualTo(withoutId(anonymous()));
    answer.problem(401, "Unauthenticated");
    assertThat(answer.header("www-authenticate")).isEqualTo("Bearer realm=\"resourcesharing\"");
  }

  private static RestClient.Answer anonymous() {
    return rest.send("GET", "/v1/permissions", Map.of(), "");
  }

  /** The body is the same for everybody, but for the id of the request. */
  private static String withoutId(RestClient.Answer answer) {
    return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
  }

  @Test
  void nothingTellsAnUnknownKeyFromAWrongSecret() {
    List<Credentials> bad =
        List.of(
            Credentials.of("NoSuchKey", "whatever"),
            Credentials.of(MANAGER.accessKeyId(), "wrong"),
            Credentials.of("TestInactiveKey", "test-inactive-secret"),
            Credentials.of("STS.TestNightly", "test-nightly-secret"),
            new Credentials("STS.TestNightly", "test-nightly-secret", "token-of-narrowed"),
            new Credentials("STS.TestExpired", "test-expired-secret", "token-of-expired"),
            new Credentials(MANAGER.accessKeyId(), MANAGER.secret(), "a-token"));

    assertThat(bad)
        .allSatisfy(
            credentials -> {
              RestClient.Answer answer = rest.askForToken(credentials);
              answer.problem(401, "Unauthenticated");
              assertThat(withoutId(answer)).isEqualTo(withoutId(anonymous()));
            });
  }

  @Test
  void unknownKeysDoNotMakeTheServiceAskTheIssuerAgainAndAgain() throws JOSEException {
    String unknown = outside().signed(JWSAlgorithm.RS256, "new", new RSASSASigner(foreign));
    for (int i = 0; i < 20; i++) {
      rest.withToken(unknown, "GET", "/v1/permissions", "").problem(401, "Unauthenticated");
    }

    assertThat(issuer.reads.get()).isLessThanOrEqualTo(3);
  }

  @Test
  void withoutTheKeysOfTheIssuerNoTokenIsGoodAndTheLogSaysSo() throws JOSEException {
    var log = (Logger) LoggerFactory.getLogger("io.rshare.http.rest.token");
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    log.addAppender(events);
    log.setLevel(Level.WARN);
    try (var broken = new JwksServer("");
        var other =
            TestService.start(
                "system.yaml",
                Map.of(
                    "rshare.tokens.issuer", ISSUER,
                    "rshare.tokens.audience", AUDIENCE,
                    "rshare.tokens.jwks-url", broken.url()))) {
      var client = new RestClient(other.service.endpoint());
      client
          .withToken(rsa(outside()), "GET", "/v1/permissions", "")
          .problem(401, "Unauthenticated");
    } finally {
      log.detachAppender(events);
      log.setLevel(null);
    }
    assertThat(events.list)
        .filteredOn(event -> event.getLevel() == Level.WARN)
        .singleElement()
        .asString()
        .contains("keys of an issuer cannot be had");
  }

  @Test
  void aKeyThatIsSwitchedOffStopsWorkingThoughItsTokenLives() throws IOException {
    String token = rest.token(OUTSIDER);
    assertThat(rest.withToken(token, "GET", "/v1/permissions", "").status()).isEqualTo(200);

    replaceWorld("test-outsider-secret}", "test-outsider-secret, active: false}");
    rest.withToken(token, "GET", "/v1/permissions", "").problem(401, "Unauthenticated");

    replaceWorld("", "");
    assertThat(rest.withToken(token, "GET", "/v1/permissions", "").status()).isEqualTo(200);
  }

  @Test
  void aUserThatIsGoneIsNobody() throws IOException, JOSEException {
    String token = rsa(outside());
    replaceWorld("name: reader,", "name: someone-else,");
    rest.withToken(token, "GET", "/v1/permissions", "").problem(401, "Unauthenticated");

    replaceWorld("", "");
    assertThat(rest.withToken(token, "GET", "/v1/permissions", "").status()).isEqualTo(200);
  }

  private static void replaceWorld(String text, String by) throws IOException {
    Path changed = Files.createTempFile("rshare-world", ".yaml");
    String world = Files.readString(TestService.world("system.yaml"));
    Files.writeString(changed, text.isEmpty() ? world : world.replace(text, by));
    service
        .service
        .bean(Worlds.class)
        .replace(
            WorldFile.at(changed).read((kind, document) -> List.of()),
            "changed " + System.nanoTime());
    Files.delete(changed);
  }
}
