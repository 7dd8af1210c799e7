package io.rshare.authz.compare;

import static io.rshare.authz.compare.Compared.allowIf;
import static io.rshare.authz.compare.Compared.answer;
import static io.rshare.authz.compare.Compared.compare;
import static io.rshare.authz.compare.Compared.denyIf;
import static io.rshare.authz.compare.Compared.identity;
import static io.rshare.authz.compare.Compared.statement;
import static io.rshare.authz.compare.Compared.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.authz.compile.PolicySource;
import io.rshare.authz.evaluate.Caller;
import io.rshare.authz.evaluate.Layers;
import io.rshare.authz.parse.PolicyKind;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.Principal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyComparisonTest {
  private static final String ALL = statement("Allow", "*", "*");

  private static String allow(String action, String resource) {
    return statement("Allow", action, resource);
  }

  @Test
  void actionsAreComparedWithoutCaseAndResourcesWithIt() {
    assertThat(answer(identity(allow("ecs:Run*", "*")), identity(allow("ECS:run*", "*"))))
        .isEqualTo("same");
    assertThat(answer(identity(allow("*", "acs:oss:*:*:a")), identity(allow("*", "acs:oss:*:*:A"))))
        .isEqualTo("both");
  }

  @Test
  void patternsThatOnlyTogetherCoverAnotherAreSeenToCoverIt() {
    String both = "{'Effect':'Allow','Action':['a:*b*','a:x*'],'Resource':'*'}";
    assertThat(answer(identity(allow("a:*b*", "*"), allow("a:x*", "*")), identity(both)))
        .isEqualTo("same");
    assertThat(
            answer(
                identity(allow("*", "*")),
                identity(
                    "{'Effect':'Allow','NotAction':'ram:*','Resource':'*'}", allow("ram:*", "*"))))
        .isEqualTo("same");
  }

  @Test
  void everyActionHasTheFormOfAnAction() {
    assertThat(answer(identity(ALL), identity(allow("*:*", "*")))).isEqualTo("same");
    assertThat(answer(identity(allow("ecs:*", "*")), identity(allow("e?s:*", "*"))))
        .isEqualTo("more");
  }

  @Test
  void starInAnArnStopsAtAColon() {
    assertThat(
            answer(identity(allow("*", "acs:oss:*:*:b/*")), identity(allow("*", "acs:oss:*:b/*"))))
        .isEqualTo("less");
    assertThat(answer(identity(ALL), identity(allow("*", "acs:*:*:*:*")))).isEqualTo("less");
  }

  @Test
  void intervalsOfNumbersDatesAndAddressesAreExact() {
    assertThat(
            answer(
                identity(allowIf("'NumericLessThan':{'k:n':'5'}")),
                identity(
                    allowIf("'NumericLessThanEquals':{'k:n':'4.9'}"),
                    allowIf("'NumericGreaterThan':{'k:n':'4.9'},'NumericLessThan':{'k:N':'5.0'}"))))
        .isEqualTo("less");
    assertThat(
            answer(
                identity(allowIf("'DateLessThan':{'acs:CurrentTime':'2025-01-01T00:00:00Z'}")),
                identity(
                    allowIf("'DateLessThan':{'acs:CurrentTime':'2025-01-01T08:00:00+08:00'}"))))
        .isEqualTo("same");
    assertThat(
            answer(
                identity(denyIf("'NotIpAddress':{'acs:SourceIp':'10.0.0.0/8'}"), ALL),
                identity(
                    denyIf("'NotIpAddress':{'acs:SourceIp':['10.0.0.0/9','10.128.0.0/9']}"), ALL)))
        .isEqualTo("same");
  }

  @Test
  void requestMayHaveSeveralValuesOfAKeyUnlessTheSpaceSaysOtherwise() {
    Layers<List<PolicySource>> together =
        identity(allowIf("'IpAddress':{'acs:SourceIp':['10.0.0.1','10.0.0.2']}"));
    Layers<List<PolicySource>> apart =
        identity(
            allowIf("'IpAddress':{'acs:SourceIp':'10.0.0.1'}"),
            allowIf("'IpAddress':{'acs:SourceIp':'10.0.0.2'}"));
    assertThat(answer(together, apart)).isEqualTo("less");
    assertThat(word(compare(together, apart, RequestSpace.ALL.withSingle(Set.of("acs:sourceip")))))
        .isEqualTo("same");
  }

  @Test
  void requestMayLackAKeyUnlessTheSpaceSaysOtherwise() {
    Layers<List<PolicySource>> old = identity(allowIf("'Bool':{'k:b':'true'}"));
    Layers<List<PolicySource>> fresh =
        identity(ALL, denyIf("'StringNotEqualsIgnoreCase':{'k:b':'true'}"));
    assertThat(answer(old, fresh)).isEqualTo("same");
    assertThat(answer(identity(ALL), identity(ALL, denyIf("'Bool':{'k:b':'false'}"))))
        .isEqualTo("less");
    Layers<List<PolicySource>> every = identity(allowIf("'ForAllValues:StringLike':{'k:t':'*'}"));
    Layers<List<PolicySource>> some = identity(allowIf("'ForAnyValue:StringLike':{'k:t':'*'}"));
    assertThat(answer(every, some)).isEqualTo("less");
    assertThat(word(compare(every, some, RequestSpace.ALL.withPresent(Set.of("k:t")))))
        .isEqualTo("same");
  }

  @Test
  void accountIsKnownByItsIdAndByThePathThatEndsWithIt() {
    String key = "resourcesharing:Target";
    Layers<List<PolicySource>> folder =
        identity(allowIf("'StringLike':{'%s':'rd-1/*'}".formatted(key)));
    Layers<List<PolicySource>> without =
        identity(
            allowIf(
                "'StringLike':{'%s':'rd-1/*'},'StringNotEquals':{'%s':'123'}".formatted(key, key)));
    ComparisonResult result = compare(folder, without);
    assertThat(word(result)).isEqualTo("less");
    assertThat(result.less().orElseThrow().request().context().keys().get(key))
        .containsExactly(ContextItem.of("rd-1/123", "123"));
    Layers<List<PolicySource>> another =
        identity(
            allowIf(
                "'StringLike':{'%s':'rd-1/*4'},'StringNotEquals':{'%s':'123'}"
                    .formatted(key, key)));
    assertThat(answer(identity(allowIf("'StringLike':{'%s':'rd-1/*4'}".formatted(key))), another))
        .isEqualTo("same");
  }

  @Test
  void layersAllHaveToAllow() {
    Layers<List<PolicySource>> free = identity(ALL);
    List<PolicySource> lists = Compared.policies(PolicyKind.CONTROL, allow("ecs:List*", "*"));
    Layers<List<PolicySource>> controlled = free.underControl(List.of(lists));
    assertThat(answer(free, controlled)).isEqualTo("less");
    assertThat(answer(identity(allow("ecs:List*", "*")), controlled)).isEqualTo("same");
    assertThat(answer(controlled, free.inSession(lists))).isEqualTo("same");
    assertThat(answer(controlled.forCaller(new Caller(Caller.Kind.RAM_IDENTITY, true)), free))
        .isEqualTo("same");
    assertThat(answer(free, identity().inGroup(Compared.policies(PolicyKind.IDENTITY, ALL))))
        .isEqualTo("same");
    assertThat(answer(identity().forCaller(new Caller(Caller.Kind.ROOT, false)), free))
        .isEqualTo("same");
  }

  @Test
  void trustPoliciesAreComparedByWhomTheyTrust() {
    ComparisonResult result =
        compare(trust("acs:ram::1:root"), trust("acs:ram::1:user/a', 'acs:ram::2:role/B"));
    assertThat(word(result)).isEqualTo("both");
    assertThat(result.more().orElseThrow().request().principal())
        .isEqualTo(new Principal.Ram("2", "acs:ram::2:role/B"));
    assertThat(answer(trust("acs:ram::1:role/A"), trust("acs:ram::1:role/a"))).isEqualTo("same");
  }

  private static Layers<List<PolicySource>> trust(String principals) {
    return identity()
        .assumingBySso(
            Compared.policies(
                PolicyKind.TRUST,
                "{'Effect':'Allow','Action':'sts:AssumeRole','Principal':{'RAM':['%s']}}"
                    .formatted(principals)));
  }

  @Test
  void oneKeyComparedAsTwoKindsOfValueIsDecidedOrReported() {
    assertThat(
            answer(
                identity(allowIf("'NumericLessThan':{'k:n':'5'}")),
                identity(allowIf("'NumericLessThan':{'k:n':'5'},'StringNotEquals':{'k:n':'4'}"))))
        .isEqualTo("less");
    assertThat(
            answer(
                identity(allowIf("'IpAddress':{'k:ip':'10.0.0.0/8'}")),
                identity(allowIf("'IpAddress':{'k:ip':'10.0.0.0/8'},'StringLike':{'k:ip':'*'}"))))
        .isEqualTo("same");
    assertThat(
            answer(
                identity(allowIf("'IpAddress':{'k:ip':'10.0.0.0/8'}")),
                identity(
                    allowIf("'IpAddress':{'k:ip':'10.0.0.0/8'},'StringNotLike':{'k:ip':'11.*'}"))))
        .isEqualTo("the key k:ip is compared as an address and as a text");
  }

  @Test
  void caseOfSingleLettersIsExactAndThatOfWordsIsReported() {
    assertThat(
            answer(
                identity(allowIf("'StringEqualsIgnoreCase':{'k:s':'k'}")),
                identity(allowIf("'StringEquals':{'k:s':['k','K']}"))))
        .isEqualTo("less");
    assertThat(
            answer(
                identity(allowIf("'StringEqualsIgnoreCase':{'k:s':'k'}")),
                identity(allowIf("'StringEquals':{'k:s':['k','K','\u212a']}"))))
        .isEqualTo("same");
    assertThat(
            answer(
                identity(allowIf("'StringEqualsIgnoreCase':{'k:s':'\u03a3'}")),
                identity(allowIf("'StringEquals':{'k:s':'x'}"))))
        .contains("depends on more than single letters");
  }

  @Test
  void patternsThatCombineInTooManyWaysAreReportedUnlessACounterexampleIsAtHand() {
    String[] statements = new String[19];
    for (int i = 0; i < statements.length; i++) {
      String ending = (char) ('a' + i) + "?".repeat(17);
      statements[i] = denyIf("'StringNotLike':{'k:s':'*%s'}".formatted(ending));
    }
    statements[18] = ALL;
    Layers<List<PolicySource>> hard = identity(statements);
    assertThat(answer(identity(), hard)).isEqualTo("the patterns overlap in too many ways");
    ComparisonResult result = compare(identity(ALL), hard);
    assertThat(result).isInstanceOf(ComparisonResult.Decided.class);
    assertThat(word(result)).isEqualTo("less");
  }
}
