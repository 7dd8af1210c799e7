package io.rshare.application.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.application.Call;
import io.rshare.application.Caller;
import io.rshare.application.TestApplication;
import io.rshare.application.access.AccessRequest;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.testkit.SampleWorld;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A policy engine that allows everything and finds one error in the document {@code bad}. */
final class FakePolicyTools implements PolicyTools {
  static final Call CALL =
      new Call(new Caller(SampleWorld.ALICE, "key"), "cn-hangzhou", "REQUEST", TestApplication.NOW);
  static final PolicyDecision ALLOW =
      new PolicyDecision(
          PolicyDecision.Effect.ALLOW, Optional.empty(), List.of(), List.of(), Optional.empty());
  static final PolicyFinding ERROR = new PolicyFinding("Error", "t", "/a", 1, 2, "m");

  /** The requests that were to be decided. */
  final List<AccessRequest> decided = new ArrayList<>();

  @Override
  public Optional<String> requestProblem(String action, String resource) {
    return action.endsWith("*") ? Optional.of("a pattern") : Optional.empty();
  }

  @Override
  public List<PolicyFinding> findings(String document, PolicyUse use) {
    return document.equals("bad") ? List.of(ERROR) : List.of();
  }

  @Override
  public boolean isSound(List<PolicyFinding> findings) {
    return findings.isEmpty();
  }

  @Override
  public List<PolicyDecision> simulate(Layers policies, List<Asked> requests) {
    return Collections.nCopies(requests.size(), ALLOW);
  }

  @Override
  public List<PolicyDecision> decide(AccessRequest request) {
    decided.add(request);
    return Collections.nCopies(request.resources().size(), ALLOW);
  }

  /** Checks that {@code work} is refused for its parameters. */
  static void assertInvalid(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.PARAMETER_INVALID));
  }
}
