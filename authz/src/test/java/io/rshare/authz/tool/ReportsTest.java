package io.rshare.authz.tool;

import static io.rshare.authz.evaluate.Policies.request;
import static io.rshare.authz.evaluate.Policies.source;
import static io.rshare.authz.evaluate.Policies.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.CompiledEngine;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.explain.Explainer;
import io.rshare.authz.explain.Explanation;
import io.rshare.authz.parse.JsonTexts;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How findings and decisions look to people and to programs. */
class ReportsTest {
  private static final PolicySource POLICY =
      source("team", statement("Allow", "ecs:*", "") + "," + statement("Deny", "ecs:Stop", ""));

  @Test
  void writesADecisionForPrograms() {
    assertThat(ToolJson.simulation(explain("ecs:Stop")))
        .isEqualTo(
            """
            {"decision":"ExplicitDeny","layer":"AccountLevelIdentityBasedPolicy","matched":[\
            {"policy":"team","policyType":"Custom","version":"v1","attachedTo":"RamUser",\
            "scope":"Account","statement":1,"effect":"Deny"},\
            {"policy":"team","policyType":"Custom","version":"v1","attachedTo":"RamUser",\
            "scope":"Account","statement":0,"effect":"Allow"}],"missingKeys":[]}""");
  }

  @Test
  void writesAnExplanationForPeopleAndPrograms() {
    assertThat(ExplanationText.of(explain("ecs:Start")))
        .isEqualTo(
            """
            Allow by [team#0]
              AccountLevelIdentityBasedPolicy
                Deny team#1: action ecs:Start is not in [ecs:Stop]
                Allow team#0: applies
            """);
    assertThat(JsonTexts.read(ToolJson.explanation(explain("ram:Get")))).isNotNull();
  }

  @Test
  void writesFindings() {
    ParsedPolicy parsed =
        new PolicyParser(PolicySwitches.DEFAULTS)
            .parse("{\"Version\":\"2\",\n\"Statement\":[]}", PolicyKind.IDENTITY);

    assertThat(FindingText.of("a.json", parsed.findings().getFirst()))
        .isEqualTo(
            "a.json:1:12: Error: Invalid version: The version '2' is not supported;"
                + " it must be '1'. at /Version");
    assertThat(ToolJson.findings("a.json", parsed.findings(), false))
        .startsWith(
            "{\"file\":\"a.json\",\"sound\":false,\"findings\":[{\"level\":\"Error\","
                + "\"type\":\"Invalid version\",\"pointer\":\"/Version\",\"line\":1,\"column\":12,");
  }

  @Test
  void writesWarnings() {
    List<LintFinding> findings = Lint.check(List.of(source("p", statement("Allow", "*", ""))));

    assertThat(FindingText.of("a.json", findings.getFirst()))
        .isEqualTo(
            "a.json:1:29: Security Warning: Everything allowed:"
                + " Allows every action on every resource. at /Statement/0");
    assertThat(JsonTexts.read(ToolJson.lint(findings))).isNotNull();
  }

  private static Explanation explain(String action) {
    return Explainer.explain(
        CompiledEngine.compile(Layers.identity(List.of(POLICY)), PolicySwitches.DEFAULTS),
        request(action));
  }
}
