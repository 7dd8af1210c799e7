package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import io.rshare.testkit.SignedClient.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation, called by every kind of foreign identity with everything that names what belongs
 * to one account: nobody learns what they have not been told, nobody changes anything.
 */
@SuppressWarnings("NullAway.Init")
class AccessMatrixTest {
  private static final String VAULT_DECISION =
      "{\"principals\":[\"acs:ram::%s:role/vault\"],\"actions\":[\"vpc:DescribeVSwitches\"]}"
          .formatted(Victim.ACCOUNT);

  private static TestService service;
  private static Victim victim;
  private static List<Attack> attacks;

  @BeforeAll
  static void start() {
    service = TestService.start("matrix.yaml");
    victim = new Victim(service);
    attacks = Attack.all(service.service.bean(OperationCatalogue.class), victim);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Foreigner> foreigners() {
    return Foreigner.all(service, victim).stream();
  }

  @Test
  void everyOperationIsTried() {
    assertThat(attacks.stream().map(Attack::operation).collect(Collectors.toSet()))
        .hasSize(service.service.bean(OperationCatalogue.class).all().size());
  }

  /** Otherwise a matrix full of refusals would prove nothing. */
  @Test
  void theVictimItselfIsServed() {
    for (Product product : Product.values()) {
      assertThat(attacks)
          .filteredOn(attack -> attack.product() == product)
          .filteredOn(attack -> attack.operation().matches("(List|Get|Decode).*"))
          .anySatisfy(
              attack ->
                  assertThat(call(attack, owner()).status()).as(attack.toString()).isEqualTo(200));
    }
    assertThat(
            attacks.stream()
                .filter(attack -> attack.operation().startsWith("List"))
                .map(attack -> call(attack, owner()).body()))
        .anyMatch(body -> body.contains("victim-value-hidden"));
  }

  @ParameterizedTest
  @MethodSource("foreigners")
  void learnsWhatItWasToldAndChangesNothing(Foreigner foreigner) {
    List<String> before = victim.rows();
    Map<String, String> learned = new TreeMap<>();
    String last = "";
    for (Attack attack : attacks) {
      if (!attack.operation().equals(last)) {
        assertThat(victim.rows()).as("after %s", last).isEqualTo(before);
        last = attack.operation();
      }
      Answer answer = call(attack, foreigner);
      assertThat(answer.status()).as("%s %s", attack, answer.body()).isLessThan(500);
      foreigner
          .refusedWith()
          .ifPresent(
              code -> {
                assertThat(answer.member("Code")).as("%s", attack).isEqualTo(code);
                assertThat(answer.status()).isBetween(400, 499);
              });
      learn(attack, answer, learned);
    }
    assertThat(victim.rows()).as("after %s", last).isEqualTo(before);
    assertThat(learned.keySet()).as("%s", learned).isEqualTo(foreigner.told());
  }

  /** Questions that are no operations: about what the victim shares, and what its people may do. */
  @ParameterizedTest
  @MethodSource("foreigners")
  void learnsNothingElseByAsking(Foreigner foreigner) {
    var rest = new RestClient(service.service.endpoint());
    Optional<String> token =
        foreigner
            .credentials()
            .map(rest::askForToken)
            .filter(answer -> answer.status() < 300)
            .map(answer -> answer.json().text("accessToken"));
    assertThat(token.isPresent()).isEqualTo(foreigner.refusedWith().isEmpty());
    for (String share : List.of("hidden", "given", "offered", "refused")) {
      for (int account = 1; account < 8; account++) {
        RestClient.Answer answer =
            ask(rest, token, "/v1/access-checks", accessCheck("100000000000000" + account, share));
        assertThat(answer.status()).isIn(200, 401, 403);
        assertThat(victim.secrets().stream().filter(answer.body()::contains))
            .as(answer.body())
            .isSubsetOf(foreigner.told());
      }
    }
    assertThat(ask(rest, token, "/v1/access-decisions", VAULT_DECISION).status()).isIn(401, 403);
  }

  private static RestClient.Answer ask(
      RestClient rest, Optional<String> token, String path, String body) {
    return token
        .map(known -> rest.withToken(known, "POST", path, body))
        .orElseGet(() -> rest.send("POST", path, Map.of("Content-Type", "application/json"), body));
  }

  private static String accessCheck(String principal, String share) {
    return JsonText.of(
        Map.of(
            "checks",
            List.of(
                Map.of(
                    "principal",
                    principal,
                    "action",
                    "vpc:DescribeVSwitches",
                    "resource",
                    "acs:vpc:cn-hangzhou:%s:vswitch/vsw-victim-%s"
                        .formatted(Victim.ACCOUNT, share)))));
  }

  /** What the answer tells beyond what was asked, and where it was told first. */
  private static void learn(Attack attack, Answer answer, Map<String, String> learned) {
    victim.secrets().stream()
        .filter(secret -> answer.body().contains("\"" + secret))
        .filter(secret -> !attack.parameters().containsValue(secret))
        .forEach(secret -> learned.putIfAbsent(secret, attack + ": " + answer.body()));
  }

  private static Foreigner owner() {
    return new Foreigner("the victim", Optional.of(Victim.OWNER), Set.of(), Optional.empty());
  }

  private static Answer call(Attack attack, Foreigner foreigner) {
    Map<String, String> parameters = new HashMap<>(attack.parameters());
    parameters.put("Version", attack.product().version());
    if (foreigner.credentials().isPresent()) {
      return service.client.call(foreigner.credentials().get(), attack.operation(), parameters);
    }
    parameters.put("Action", attack.operation());
    parameters.put("Format", "JSON");
    return service.client.send(parameters);
  }
}
