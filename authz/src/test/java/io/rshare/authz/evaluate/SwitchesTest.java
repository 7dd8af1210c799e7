package io.rshare.authz.evaluate;

import static io.rshare.authz.evaluate.Policies.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicyOrigin;
import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.parse.ParsedPolicy;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.parse.PolicyParser;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.AbsentKey;
import io.rshare.authz.syntax.PolicySwitches.ArnWildcard;
import io.rshare.authz.syntax.PolicySwitches.GroupScope;
import io.rshare.authz.syntax.PolicySwitches.PluralValues;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each open question of the language, read both ways. */
class SwitchesTest {
  private static final PolicySwitches DEFAULTS = PolicySwitches.DEFAULTS;
  private static final String SHARE = "acs:resourcesharing:cn-a:1:resourceshare/rs-A";

  @Test
  void negatedOperatorOnAnAbsentKey() {
    String policy = statement("Allow", "ecs:*", ",'Condition':{'StringNotEquals':{'a:b':'x'}}");

    assertThat(allows(DEFAULTS, policy, SHARE, Map.of())).isTrue();
    assertThat(allows(DEFAULTS.with(AbsentKey.NEVER_MATCHES), policy, SHARE, Map.of())).isFalse();
  }

  @Test
  void severalRequestValuesInAnAllow() {
    String policy = statement("Allow", "ecs:*", ",'Condition':{'StringEquals':{'a:b':'x'}}");
    Map<String, List<String>> two = Map.of("a:b", List.of("x", "y"));

    assertThat(allows(DEFAULTS, policy, SHARE, two)).isFalse();
    assertThat(
            allows(
                switches(PluralValues.ANY, true, false, ArnWildcard.PER_FIELD), policy, SHARE, two))
        .isTrue();
  }

  @Test
  void caseOfResourcesAndKeys() {
    String policy =
        statement("Allow", "ecs:*", ",'Condition':{'StringEquals':{'A:B':'x'}}")
            .replace("'Resource':'*'", "'Resource':'" + SHARE.replace("rs-A", "rs-a") + "'");
    Map<String, List<String>> context = Map.of("a:b", List.of("x"));
    PolicySwitches folded =
        switches(PluralValues.DENY_ANY_ALLOW_ALL, false, false, ArnWildcard.PER_FIELD);
    PolicySwitches exactKeys =
        switches(PluralValues.DENY_ANY_ALLOW_ALL, false, true, ArnWildcard.PER_FIELD);

    assertThat(allows(DEFAULTS, policy, SHARE, context)).isFalse();
    assertThat(allows(folded, policy, SHARE, context)).isTrue();
    assertThat(allows(exactKeys, policy, SHARE, context)).isFalse();
  }

  @Test
  void starOverColons() {
    String policy =
        statement("Allow", "ecs:*", "").replace("'Resource':'*'", "'Resource':'acs:*:1:rs-A'");
    String five =
        statement("Allow", "ecs:*", "").replace("'Resource':'*'", "'Resource':'acs:oss:*:222:b'");
    PolicySwitches whole =
        switches(PluralValues.DENY_ANY_ALLOW_ALL, true, false, ArnWildcard.WHOLE_STRING);

    assertThat(new PolicyParser(DEFAULTS).parse(policy, PolicyKind.IDENTITY))
        .isInstanceOf(ParsedPolicy.Refused.class);
    assertThat(allows(DEFAULTS, five, "acs:oss:cn-a:111:222:b", Map.of())).isFalse();
    assertThat(allows(whole, five, "acs:oss:cn-a:111:222:b", Map.of())).isTrue();
  }

  @Test
  void legacyValuesAndUnknownElements() {
    String policy =
        statement("Allow", "ecs:*", ",'Extra':1,'Condition':{'IpAddress':{'a:ip':'10.1.*'}}");
    PolicySwitches lenient =
        new PolicySwitches(
            AbsentKey.AWS_LIKE,
            PluralValues.DENY_ANY_ALLOW_ALL,
            GroupScope.DENY_WINS,
            false,
            true,
            false,
            ArnWildcard.PER_FIELD,
            true,
            true,
            true,
            PolicySwitches.Undecided.REFUSED);

    assertThat(allows(lenient, policy, SHARE, Map.of("a:ip", List.of("10.1.2.3")))).isTrue();
    assertThat(allows(lenient, policy, SHARE, Map.of("a:ip", List.of("10.2.2.3")))).isFalse();
  }

  private static PolicySwitches switches(
      PluralValues plural, boolean resourceCase, boolean keyCase, ArnWildcard wildcard) {
    return new PolicySwitches(
        AbsentKey.AWS_LIKE,
        plural,
        GroupScope.DENY_WINS,
        false,
        resourceCase,
        keyCase,
        wildcard,
        false,
        true,
        false,
        PolicySwitches.Undecided.REFUSED);
  }

  private static boolean allows(
      PolicySwitches switches,
      String statement,
      String resource,
      Map<String, List<String>> context) {
    String text = ("{'Version':'1','Statement':[" + statement + "]}").replace('\'', '"');
    ParsedPolicy parsed = new PolicyParser(switches).parse(text, PolicyKind.IDENTITY);
    assertThat(parsed).isInstanceOf(ParsedPolicy.Sound.class);
    PolicySource source =
        new PolicySource(PolicyOrigin.custom("p"), ((ParsedPolicy.Sound) parsed).document());
    return CompiledEngine.compile(Layers.identity(List.of(source)), switches)
        .evaluate(new AccessRequest("ecs:Start", resource, RequestContext.of(context)))
        .allowed();
  }
}
