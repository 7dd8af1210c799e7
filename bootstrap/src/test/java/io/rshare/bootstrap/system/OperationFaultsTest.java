package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.OperationCatalogue;
import io.rshare.bootstrap.catalogue.DocumentedFault;
import io.rshare.bootstrap.catalogue.SpecFile;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every documented refusal of every operation, over HTTP, with its status, code and message. The
 * cases are in {@code spec/fault-cases.tsv}; what cannot occur is listed with its reason in {@code
 * spec/unreachable-faults.tsv}. CreateResourceShare has a test of its own.
 */
@SuppressWarnings("NullAway.Init")
class OperationFaultsTest {
  private static final Map<String, Credentials> CALLERS =
      Map.of(
          "MANAGER", TestService.MANAGER,
          "MEMBER", TestService.MEMBER,
          "OUTSIDER", TestService.OUTSIDER,
          "SMALL", Scene.SMALL,
          "UNREADY", Scene.UNREADY,
          "NOBODY", Scene.NOBODY,
          "ASSUMER", TestService.ASSUMER);

  private static TestService service;
  private static TestService slow;
  private static RestTwin rest;
  private static RestTwin slowRest;
  private static Scene scene;
  private static Scene moving;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            "system.yaml", Map.of("rshare.management-account-only", "IpamResourceDiscovery"));
    slow = TestService.start("system.yaml", Map.of("rshare.lifecycle.settling", "1h"));
    rest = new RestTwin(service);
    slowRest = new RestTwin(slow);
    scene = Scene.settled(service);
    moving = Scene.moving(slow);
  }

  @AfterAll
  static void stop() {
    service.close();
    slow.close();
  }

  static Stream<FaultCase> cases() {
    return SpecFile.rows("fault-cases.tsv")
        .map(
            fields ->
                new FaultCase(
                    fields.get(0),
                    fields.get(1),
                    Objects.requireNonNull(CALLERS.get(fields.get(2))),
                    TestService.query(fields.get(4)),
                    fields.get(3).equals("slow")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedAsDocumented(FaultCase refused) {
    DocumentedFault expected = DocumentedFault.of(refused.operation(), refused.code());
    TestService called = refused.slow() ? slow : service;
    Scene filling = refused.slow() ? moving : scene;

    Answer answer =
        called.client.call(
            refused.caller(), refused.operation(), filling.filled(refused.parameters()));

    assertThat(answer.member("Code")).as(answer.body()).isEqualTo(expected.code());
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.member("Message")).isEqualTo(expected.message());
    assertThat(answer.member("RequestId")).matches("[0-9A-F-]{36}");
  }

  /** Those of the operations that REST has. */
  static Stream<FaultCase> casesOfResourceSharing() {
    return cases().filter(refused -> !refused.parameters().containsKey("Version"));
  }

  /** Only what a path or JSON has no words for cannot be asked there. */
  @ParameterizedTest
  @MethodSource("casesOfResourceSharing")
  void isRefusedAlikeByRest(FaultCase refused) {
    DocumentedFault expected = DocumentedFault.of(refused.operation(), refused.code());
    Map<String, String> parameters = (refused.slow() ? moving : scene).filled(refused.parameters());

    Optional<RestClient.Answer> answer =
        (refused.slow() ? slowRest : rest).call(refused.caller(), refused.operation(), parameters);

    if (answer.isEmpty()) {
      assertThat(refused.code()).matches("MissingParameter\\..*|InvalidParameter");
    } else {
      Json problem = answer.get().problem(expected.status(), expected.code());
      assertThat(problem.text("detail")).isEqualTo(expected.message());
    }
  }

  @Test
  void everyDocumentedCodeHasACaseOrAReason() {
    Set<List<String>> covered =
        cases().map(c -> List.of(c.operation(), c.code())).collect(Collectors.toSet());
    SpecFile.rows("unreachable-faults.tsv").forEach(fields -> covered.add(fields.subList(0, 2)));
    var documented = new HashSet<List<String>>();
    service
        .service
        .bean(OperationCatalogue.class)
        .all()
        .forEach(
            operation -> {
              String name = operation.spec().name();
              DocumentedFault.of(name).forEach(f -> documented.add(List.of(name, f.code())));
            });
    documented.removeIf(pair -> pair.getFirst().equals("CreateResourceShare"));

    assertThat(covered).containsAll(documented);
  }
}
