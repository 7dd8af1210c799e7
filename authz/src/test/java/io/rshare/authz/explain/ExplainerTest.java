package io.rshare.authz.explain;

import static io.rshare.authz.evaluate.Policies.set;
import static io.rshare.authz.evaluate.Policies.source;
import static io.rshare.authz.evaluate.Policies.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.evaluate.PolicyLayer;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.Patterns;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an explanation tells. */
class ExplainerTest {
  private static final String TARGET = "resourcesharing:Target";
  private static final PolicySource POLICY =
      source(
          "team",
          statement("Allow", "ecs:*", "")
              + ","
              + statement(
                  "Allow",
                  "resourcesharing:*",
                  ",'Condition':{'StringLike':{'resourcesharing:Target':'rd-1/r-1/*'},"
                      + "'Bool':{'acs:MFAPresent':'true'}}")
              + ","
              + statement("Deny", "resourcesharing:Delete*", ""));

  @Test
  void tellsTheFirstClauseThatFailedAndWhatItWasComparedWith() {
    RequestContext context =
        RequestContext.builder().put(TARGET, ContextItem.of("42", "rd-1/r-2/42")).build();

    Explanation explanation = explain(Layers.identity(List.of(POLICY)), context);

    assertThat(explanation.decision())
        .isEqualTo(new Decision.ImplicitlyDenied(PolicyLayer.ACCOUNT));
    assertThat(explanation.layers().getFirst().statements())
        .extracting(trace -> trace.mismatch().orElseThrow())
        .containsExactly(
            new Mismatch.Action(
                "resourcesharing:CreateResourceShare", Patterns.any("resourcesharing:Delete*")),
            new Mismatch.Action("resourcesharing:CreateResourceShare", Patterns.any("ecs:*")),
            new Mismatch.Condition(
                new ConditionClause(Operator.STRING_LIKE, TARGET, List.of("rd-1/r-1/*")),
                List.of(List.of("42", "rd-1/r-2/42"))));
  }

  @Test
  void namesKeysThatPoliciesNeedAndTheRequestLacks() {
    Explanation explanation = explain(Layers.identity(List.of(POLICY)), RequestContext.EMPTY);

    assertThat(explanation.missingKeys()).containsExactly(TARGET, "acs:MFAPresent");
  }

  @Test
  void listsEverythingThatMatchedAndStopsWhereTheWalkStops() {
    Layers<List<PolicySource>> layers =
        Layers.identity(List.of(POLICY))
            .underControl(List.of(set("Allow", "*"), set("Deny", "resourcesharing:*")));

    Explanation explanation = explain(layers, RequestContext.EMPTY);

    assertThat(explanation.layers()).extracting(LayerTrace::level).containsExactly(0, 1);
    assertThat(explanation.matched())
        .extracting(trace -> trace.id().policy().identifier())
        .containsExactly("p-Allow", "p-Deny");
  }

  private static Explanation explain(Layers<List<PolicySource>> layers, RequestContext context) {
    return Explainer.explain(
        CompiledEngine.compile(layers, PolicySwitches.DEFAULTS),
        new AccessRequest("resourcesharing:CreateResourceShare", "*", context));
  }
}
