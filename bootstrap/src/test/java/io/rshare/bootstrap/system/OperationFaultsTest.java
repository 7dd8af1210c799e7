package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.OperationCatalogue;
import io.rshare.bootstrap.catalogue.DocumentedFault;
import io.rshare.testkit.SignedClient.Answer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every documented refusal of every operation, over HTTP, with its status, code and message; what
 * cannot occur is listed with its reason in {@code spec/unreachable-faults.tsv}.
 */
@SuppressWarnings("NullAway.Init")
class OperationFaultsTest {
  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static Stream<FaultCase> cases() {
    return LibraryFaults.cases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedAsDocumented(FaultCase refused) {
    DocumentedFault expected = DocumentedFault.of(refused.operation(), refused.code());

    Answer answer =
        service.client.call(refused.caller(), refused.operation(), refused.parameters());

    assertThat(answer.member("Code")).as(answer.body()).isEqualTo(expected.code());
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.member("Message")).isEqualTo(expected.message());
    assertThat(answer.member("RequestId")).matches("[0-9A-F-]{36}");
  }

  @Test
  void everyDocumentedCodeHasACaseOrAReason() {
    Set<List<String>> covered =
        cases().map(c -> List.of(c.operation(), c.code())).collect(Collectors.toSet());
    covered.addAll(unreachable());
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

  private static List<List<String>> unreachable() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    OperationFaultsTest.class.getResourceAsStream("/spec/unreachable-faults.tsv")),
                StandardCharsets.UTF_8))) {
      return in.lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(fields -> List.of(fields[0], fields[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
