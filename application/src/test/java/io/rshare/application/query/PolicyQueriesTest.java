package io.rshare.application.query;

import static io.rshare.application.query.FakePolicyTools.ALLOW;
import static io.rshare.application.query.FakePolicyTools.CALL;
import static io.rshare.application.query.FakePolicyTools.ERROR;
import static io.rshare.application.query.FakePolicyTools.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.query.SimulatePolicies.SimulatedRequest;
import io.rshare.application.query.ValidatePolicies.Document;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Policies that come with a question are validated and simulated. */
class PolicyQueriesTest {
  private final FakePolicyTools tools = new FakePolicyTools();

  private ValidatePolicies.Result validate(Document... documents) {
    return new ValidatePolicies(tools)
        .handle(new ValidatePolicies.Command(List.of(documents)), CALL);
  }

  private SimulatePolicies.Result simulate(List<NamedPolicy> policies, SimulatedRequest... asked) {
    return new SimulatePolicies(tools)
        .handle(
            new SimulatePolicies.Command(
                policies, Optional.empty(), Optional.empty(), List.of(asked)),
            CALL);
  }

  private static SimulatedRequest request(String action) {
    return new SimulatedRequest(action, Optional.empty(), Optional.empty());
  }

  private static Document document(String text) {
    return new Document(text, Optional.empty());
  }

  @Test
  void validationTellsSoundDocumentsFromOthers() {
    assertThat(validate(document("good"), document("bad")).policies())
        .containsExactly(
            new ValidatePolicies.Validation(true, List.of()),
            new ValidatePolicies.Validation(false, List.of(ERROR)));
  }

  @Test
  void validationIsBounded() {
    assertInvalid(() -> validate());
    assertInvalid(() -> validate(Collections.nCopies(21, document("x")).toArray(Document[]::new)));
    assertInvalid(() -> validate(document("x".repeat(61_441))));
  }

  @Test
  void simulationAnswersEachRequestUnlessADocumentIsUnsound() {
    var good = new NamedPolicy("p", "good");

    assertThat(simulate(List.of(good), request("a:B"), request("a:C")))
        .isEqualTo(new SimulatePolicies.Result(true, List.of(), List.of(ALLOW, ALLOW)));
    assertThat(simulate(List.of(good, new NamedPolicy("q", "bad")), request("a:B")))
        .isEqualTo(
            new SimulatePolicies.Result(
                false,
                List.of(new SimulatePolicies.NoticedPolicy("q", List.of(ERROR))),
                List.of()));
  }

  @Test
  void simulationIsBounded() {
    var long_ = new NamedPolicy("p", "x".repeat(6_000));
    var value = Map.of("acs:SourceIp", List.of("x".repeat(10_000)));

    assertInvalid(() -> simulate(List.of()));
    assertInvalid(
        () ->
            simulate(
                List.of(),
                Collections.nCopies(101, request("a:B")).toArray(SimulatedRequest[]::new)));
    assertInvalid(
        () -> simulate(Collections.nCopies(51, new NamedPolicy("p", "x")), request("a:B")));
    assertInvalid(
        () ->
            simulate(
                Collections.nCopies(20, long_),
                new SimulatedRequest("a:B", Optional.empty(), Optional.of(value))));
  }

  @Test
  void patternsOverActionsAreNotRequests() {
    assertInvalid(() -> simulate(List.of(), request("resourcesharing:*")));
  }
}
