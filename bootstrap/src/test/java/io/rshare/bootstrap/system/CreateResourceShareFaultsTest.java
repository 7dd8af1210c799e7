package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.catalogue.DocumentedFault;
import io.rshare.bootstrap.system.CreateResourceShareCases.Case;
import io.rshare.testkit.SignedClient.Answer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every documented refusal of CreateResourceShare, over HTTP, with its status, code and message.
 */
@SuppressWarnings("NullAway.Init")
class CreateResourceShareFaultsTest {
  private static TestService service;
  private static TestService fixedIds;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            "system.yaml", Map.of("rshare.management-account-only", "IpamResourceDiscovery"));
    fixedIds = TestService.start("system.yaml", Map.of("test.fixed-ids", "true"));
  }

  @AfterAll
  static void stop() {
    service.close();
    fixedIds.close();
  }

  static Stream<Case> cases() {
    return CreateResourceShareCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedAsDocumented(Case refused) {
    TestService target =
        refused.code().equals("EntityAlreadyExists.ResourceShare") ? fixedIds : service;
    for (Map<String, String> parameters : refused.first()) {
      Answer before = target.client.call(refused.caller(), "CreateResourceShare", parameters);
      assertThat(before.status()).as(before.body()).isEqualTo(200);
    }
    DocumentedFault expected = DocumentedFault.named(refused.code());

    Answer answer =
        target.client.call(refused.caller(), "CreateResourceShare", refused.parameters());

    assertThat(answer.member("Code")).as(answer.body()).isEqualTo(expected.code());
    assertThat(answer.status()).isEqualTo(expected.status());
    assertThat(answer.member("Message")).isEqualTo(expected.message());
    assertThat(answer.member("RequestId")).matches("[0-9A-F-]{36}");
    assertThat(answer.contentType()).isEqualTo("application/json;charset=utf-8");
  }

  @Test
  void everyDocumentedCodeHasACase() {
    assertThat(DocumentedFault.of("CreateResourceShare"))
        .hasSize(40)
        .extracting(DocumentedFault::code)
        .containsExactlyInAnyOrderElementsOf(cases().map(Case::code).distinct().toList());
  }
}
