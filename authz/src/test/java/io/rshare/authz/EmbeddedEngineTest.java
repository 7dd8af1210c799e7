package io.rshare.authz;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Decision;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.evaluate.PolicyEngine;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicyDocument;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of docs/policy-engine.md. */
class EmbeddedEngineTest {
  @Test
  void theExampleOfThePageDecides() {
    Decision decision =
        decide(
            """
            {"Version": "1", "Statement": [
              {"Effect": "Allow", "Action": "resourcesharing:*", "Resource": "*",
               "Condition": {"IpAddress": {"acs:SourceIp": "10.0.0.0/8"}}}]}
            """);

    assertThat(decision).isInstanceOf(Decision.Allowed.class);
  }

  private static Decision decide(String text) {
    PolicyParser parser = new PolicyParser(PolicySwitches.DEFAULTS);
    PolicyDocument document =
        switch (parser.parse(text, PolicyKind.IDENTITY)) {
          case ParsedPolicy.Sound sound -> sound.document();
          case ParsedPolicy.Refused refused ->
              throw new IllegalArgumentException(refused.refusal().message());
        };
    var policies = List.of(new PolicySource(PolicyOrigin.custom("team"), document));
    PolicyEngine engine =
        CompiledEngine.compile(Layers.identity(policies), PolicySwitches.DEFAULTS);
    RequestContext context = RequestContext.builder().put("acs:SourceIp", "10.0.0.1").build();
    return engine.evaluate(new AccessRequest("resourcesharing:CreateResourceShare", "*", context));
  }
}
