package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.OperationCatalogue;
import io.rshare.application.Product;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The matrix of {@link AccessMatrixTest} through the other door: every route an operation has. */
@SuppressWarnings("NullAway.Init")
class AccessMatrixByRestTest {
  private static TestService service;
  private static Victim victim;
  private static List<Attack> attacks;
  private static RestTwin rest;
  private static RestClient client;

  @BeforeAll
  static void start() {
    service = TestService.start("matrix.yaml");
    victim = new Victim(service);
    rest = new RestTwin(service);
    client = new RestClient(service.service.endpoint());
    attacks =
        Attack.all(service.service.bean(OperationCatalogue.class), victim).stream()
            .filter(attack -> attack.product() == Product.RESOURCE_SHARING)
            .toList();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<Foreigner> foreigners() {
    return Foreigner.all(service, victim).stream();
  }

  @Test
  void theVictimItselfIsServed() {
    assertThat(
            attacks.stream()
                .filter(attack -> attack.operation().startsWith("List"))
                .map(
                    attack ->
                        rest.call(Victim.OWNER, attack.operation(), attack.parameters())
                            .orElseThrow()
                            .body()))
        .anyMatch(body -> body.contains("victim-value-hidden"));
  }

  @ParameterizedTest
  @MethodSource("foreigners")
  void learnsWhatItWasToldAndChangesNothing(Foreigner foreigner) {
    List<String> before = victim.rows();
    Map<String, String> learned = new TreeMap<>();
    boolean mayCall = foreigner.refusedWith().isEmpty();
    if (!mayCall && foreigner.credentials().isPresent()) {
      client.askForToken(foreigner.credentials().get()).problem(401, "Unauthenticated");
    }
    for (Attack attack : attacks) {
      RestClient.Answer answer = call(attack, foreigner, mayCall).orElseThrow();
      assertThat(answer.status()).as("%s %s", attack, answer.body()).isLessThan(500);
      if (!mayCall) {
        answer.problem(401, "Unauthenticated");
      }
      victim.secrets().stream()
          .filter(secret -> answer.body().contains("\"" + secret))
          .filter(secret -> !attack.parameters().containsValue(secret))
          .forEach(secret -> learned.putIfAbsent(secret, attack + ": " + answer.body()));
    }
    assertThat(victim.rows()).isEqualTo(before);
    assertThat(learned.keySet()).as("%s", learned).isEqualTo(foreigner.told());
  }

  private static Optional<RestClient.Answer> call(
      Attack attack, Foreigner foreigner, boolean mayCall) {
    return mayCall
        ? rest.call(foreigner.credentials().orElseThrow(), attack.operation(), attack.parameters())
        : rest.anonymously(attack.operation(), attack.parameters());
  }
}
