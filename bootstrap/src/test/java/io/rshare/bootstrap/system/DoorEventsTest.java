package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.AdminClient.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What the audit trail and the metrics tell of those who come in, and of those who cannot. */
@SuppressWarnings("NullAway.Init")
class DoorEventsTest {
  private static final String TIME = "\"eventTime\":\"20\\d\\d-[0-9T:.-]+Z\"";

  private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();
  private static final Logger AUDIT = (Logger) LoggerFactory.getLogger("audit");
  private static AdminClient admin;
  private static Credentials key;

  @BeforeAll
  static void start() {
    LINES.start();
    AUDIT.setLevel(Level.INFO);
    AUDIT.setAdditive(false);
    AUDIT.addAppender(LINES);
    admin = new AdminClient();
    admin.fill();
    key = admin.key(MANAGER, Map.of());
  }

  @AfterAll
  static void stop() {
    AUDIT.detachAppender(LINES);
    AUDIT.setLevel(null);
    AUDIT.setAdditive(true);
    admin.close();
  }

  private static String line(String... parts) {
    List<String> found =
        List.copyOf(LINES.list).stream()
            .map(ILoggingEvent::getFormattedMessage)
            .filter(line -> List.of(parts).stream().allMatch(line::contains))
            .toList();
    assertThat(found).as(String.join(" ", parts)).isNotEmpty();
    return found.getLast();
  }

  @Test
  void changesOfAdministratorsCarryATime() {
    assertThat(line("\"eventName\":\"PutAccount\"", "account/" + MANAGER + "\""))
        .containsPattern(TIME)
        .contains("\"eventRW\":\"Write\"", "\"principal\":\"administrator\"")
        .contains("\"sourceIpAddress\":\"127.0.0.1\"");
  }

  @Test
  void changesOfIdentitiesNameTheUseCaseAndTheResource() {
    String user = "acs:ram:*:" + MANAGER + ":user/";
    assertThat(line("\"eventName\":\"PutUser\"", user + "alice"))
        .containsPattern(TIME)
        .contains("\"eventRW\":\"Write\"", "\"principal\":\"administrator\"")
        .doesNotContain("errorCode");
    admin.call("PUT", "accounts/" + MANAGER + "/users/mallory", Map.of("groups", List.of("none")));
    assertThat(line("\"eventName\":\"PutUser\"", user + "mallory"))
        .contains("\"errorCode\":\"InvalidParameter\"");
    assertThat(LINES.list)
        .filteredOn(event -> event.getFormattedMessage().contains("mallory"))
        .as("once")
        .hasSize(1);
  }

  @Test
  void readsAndRefusalsOfAdministratorsAreWrittenDown() {
    admin.call("GET", "accounts/" + MANAGER, "");
    assertThat(line("\"eventName\":\"ReadWorld\"", "/v1/admin/accounts/" + MANAGER + "\""))
        .containsPattern(TIME)
        .doesNotContain("errorCode");
    admin.call("GET", "accounts/" + MANAGER + "/users/nobody-there", "");
    assertThat(line("nobody-there")).contains("\"errorCode\":\"InvalidAction.NotFound\"");
    admin.call("PUT", "accounts/nonsense", Map.of("name", "x"));
    assertThat(line("/v1/admin/accounts/nonsense"))
        .contains("\"eventName\":\"ChangeWorld\"", "\"errorCode\":\"InvalidParameter\"");
  }

  @Test
  void tokensThatAreIssuedAreWrittenDown() {
    admin.rest.askForToken(key);
    assertThat(line("\"eventName\":\"CreateToken\"", key.accessKeyId()))
        .containsPattern(TIME)
        .contains("\"eventRW\":\"Write\"", "acs:ram::" + MANAGER + ":root")
        .doesNotContain(key.secret());
  }

  @Test
  void failuresAreWrittenDownAndCounted() {
    var client = new SignedClient(admin.service.endpoint());
    client.call(Credentials.of(key.accessKeyId(), "guess-1"), "ListPermissions", Map.of());
    admin.rest.askForToken(Credentials.of(key.accessKeyId(), "guess-2"));
    admin.rest.askForToken(Credentials.of("LTAInobody", "guess-3"));
    admin.rest.withToken("guess-4-of-the-admin-token", "GET", "/v1/admin/accounts", "");
    admin.rest.withToken("guess-5", "GET", "/v1/resource-shares?resourceOwner=Self", "");

    String name = "\"eventName\":\"AuthenticationFailed\"";
    assertThat(line(name, "\"door\":\"rpc\"", key.accessKeyId(), "SignatureDoesNotMatch"))
        .containsPattern(TIME)
        .contains("\"sourceIpAddress\":\"127.0.0.1\"", "\"userAgent\":\"Java");
    line(name, "\"door\":\"tokens\"", key.accessKeyId(), "\"errorCode\":\"SecretMismatch\"");
    line(name, "\"door\":\"tokens\"", "LTAInobody", "\"errorCode\":\"AccessKeyNotUsable\"");
    line(name, "\"door\":\"administration\"", "\"errorCode\":\"InvalidToken\"");
    line(name, "\"door\":\"rest\"", "\"errorCode\":\"InvalidToken\"");
    assertThat(LINES.list).noneMatch(event -> event.getFormattedMessage().contains("guess-"));

    assertThat(admin.rest.send("GET", "/metrics", Map.of(), "").body())
        .contains(
            "rshare_authentication_failures_total{door=\"rpc\",reason=\"SignatureDoesNotMatch\"}",
            "rshare_authentication_failures_total{door=\"administration\",reason=\"InvalidToken\"}");
  }

  @Test
  void whoBringsNothingHasNotFailed() {
    int before = LINES.list.size();
    admin.rest.send("GET", "/v1/resource-shares?resourceOwner=Self", Map.of(), "");
    admin.rest.send("GET", "/v1/admin/accounts", Map.of(), "");
    assertThat(LINES.list).hasSize(before);
  }

  @Test
  void textsOfCallersAreCut() {
    var client = new SignedClient(admin.service.endpoint());
    client.send(
        client.signed(key, "ListPermissions", Map.of("RegionId", "region-" + "r".repeat(5_000))),
        Map.of("User-Agent", "agent-" + "u".repeat(5_000)));
    assertThat(line("agent-u").length()).isLessThan(1_000);
  }

  @Test
  void textsOfThoseWhoFailAreCutToo() {
    Map<String, String> agent = Map.of("User-Agent", "failing-" + "u".repeat(5_000));
    var client = new SignedClient(admin.service.endpoint());
    Credentials unknown = Credentials.of("unknown-" + "k".repeat(5_000), "guess-6");
    client.send(client.signed(unknown, "ListPermissions", Map.of()), agent);
    assertCut("\"door\":\"rpc\"", "unknown-k");

    Map<String, String> guess = new HashMap<>(agent);
    guess.put("Content-Type", "application/json");
    String body =
        JsonText.of(
            Map.of("accessKeyId", unknown.accessKeyId(), "accessKeySecret", unknown.secret()));
    admin.rest.send("POST", "/v1/tokens", guess, body);
    assertCut("\"door\":\"tokens\"", "unknown-k");

    guess.put("Authorization", "Bearer guess-7");
    admin.rest.send("GET", "/v1/resource-shares?resourceOwner=Self", guess, "");
    assertCut("\"door\":\"rest\"", "InvalidToken");
    admin.rest.send("GET", "/v1/admin/accounts/" + "p".repeat(5_000), guess, "");
    assertCut("\"door\":\"administration\"", "InvalidToken");
  }

  private static void assertCut(String door, String part) {
    String line = line("\"eventName\":\"AuthenticationFailed\"", door, part, "failing-u");
    assertThat(line.length()).isLessThan(1_000);
    assertThat(line).contains("\"userAgent\":\"failing-" + "u".repeat(256 - 8) + "\"");
  }

  @Test
  void pathsOfAdministratorsAreCut() {
    admin.call("GET", "accounts/" + MANAGER + "/users/path-" + "p".repeat(5_000), "");
    assertThat(line("\"eventName\":\"ReadWorld\"", "path-p").length()).isLessThan(1_000);
  }

  @Test
  void aProxyOnThisMachineDoesNotOpenTheMetrics() {
    for (Map<String, String> headers :
        List.of(
            Map.of("X-Forwarded-For", "203.0.113.9"),
            Map.of("X-Forwarded-For", "127.0.0.1"),
            Map.of("Forwarded", "for=203.0.113.9"),
            Map.of("X-Real-IP", "203.0.113.9"))) {
      assertThat(admin.rest.send("GET", "/metrics", headers, "").status())
          .as(headers.toString())
          .isEqualTo(404);
    }
    assertThat(RawHttp.get(admin.service.endpoint(), "/metrics", "sharing.example").status())
        .isEqualTo(404);
  }
}
