package io.rshare.application.query;

import static io.rshare.application.query.FakePolicyTools.CALL;
import static io.rshare.application.query.FakePolicyTools.assertInvalid;
import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.application.TestApplication;
import io.rshare.application.TestJson;
import io.rshare.application.access.ContextValue;
import io.rshare.application.access.Trust;
import io.rshare.application.query.DecideAccess.AccessDecision;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.testkit.SampleWorld;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecideAccessTest {
  private final FakePolicyTools tools = new FakePolicyTools();

  private DecideAccess.Result decide(
      List<String> principals, List<String> actions, Optional<String> session) {
    return useCase()
        .handle(
            new DecideAccess.Command(
                principals,
                actions,
                Optional.of(List.of("*", "acs:vpc:*:*:vswitch/vsw-1")),
                Optional.of(Map.of("acs:SourceIp", List.of("192.0.2.1"))),
                Optional.of(SampleWorld.OPS_GROUP),
                session),
            CALL);
  }

  private DecideAccess useCase() {
    var application = new TestApplication();
    return new DecideAccess(
        tools,
        application.store.identities(),
        application.store.resourceDirectories(),
        application.catalogue(),
        new CheckAccess(
            application.store.sharedResources(),
            application.store.resourceDirectories(),
            TestJson::parse));
  }

  private DecideAccess.AccessDecision decided(
      String principal, String action, String resource, Map<String, List<String>> context) {
    return useCase()
        .handle(
            new DecideAccess.Command(
                List.of(principal),
                List.of(action),
                Optional.of(List.of(resource)),
                Optional.of(context),
                Optional.empty(),
                Optional.empty()),
            CALL)
        .decisions()
        .getFirst();
  }

  @Test
  void decisionsAreMadeForEveryCombination() {
    DecideAccess.Result result =
        decide(
            List.of(SampleWorld.ALICE.arn(), "acs:ram::" + MANAGEMENT + ":user/nobody"),
            List.of("a:B", "a:C"),
            Optional.empty());

    assertThat(result.unknownPrincipals())
        .containsExactly("acs:ram::" + MANAGEMENT + ":user/nobody");
    assertThat(result.decisions())
        .extracting(AccessDecision::action)
        .containsExactly("a:B", "a:B", "a:C", "a:C");
    assertThat(tools.decided).hasSize(2);
    assertThat(tools.decided.getFirst().principal()).isEqualTo(SampleWorld.ALICE);
    assertThat(tools.decided.getFirst().resourceGroup()).contains(SampleWorld.OPS_GROUP);
    assertThat(tools.decided.getFirst().context())
        .containsOnlyKeys("acs:SourceIp", "acs:CurrentTime", "acs:PrincipalARN");
  }

  @Test
  void rolesMayBeNarrowedByASessionPolicyAndUsersMayNot() {
    String role = "acs:ram::" + MANAGEMENT + ":role/deployer";

    decide(List.of(role), List.of("a:B"), Optional.of("good"));

    assertThat(tools.decided.getFirst().principal())
        .extracting("roleName", "sessionPolicy")
        .containsExactly("Deployer", Optional.of("good"));
    assertInvalid(() -> decide(List.of(role), List.of("a:B"), Optional.of("bad")));
    assertInvalid(
        () -> decide(List.of(SampleWorld.ALICE.arn()), List.of("a:B"), Optional.of("good")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acs:ram::1000000000000004:user/alice", "acs:ram::9999999999999999:root"})
  void identitiesOfOtherAccountsAreRefusedWhetherOrNotTheyExist(String foreign) {
    assertThatThrownBy(() -> decide(List.of(foreign), List.of("a:B"), Optional.empty()))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo(FaultCode.NO_PERMISSION));
    assertThat(tools.decided).isEmpty();
  }

  @Test
  void patternsOverActionsAreNotRequests() {
    assertInvalid(
        () -> decide(List.of(SampleWorld.ALICE.arn()), List.of("ecs:*"), Optional.empty()));
  }

  @Test
  void assumingARoleIsAskedAboutWithTheTrustOfTheRole() {
    String deployer = "acs:ram::" + MANAGEMENT + ":role/deployer";

    decided(SampleWorld.ALICE.arn(), "STS:AssumeRole", deployer, Map.of());
    decided(SampleWorld.ALICE.arn(), "sts:AssumeRole", deployer + "-missing", Map.of());
    decided(SampleWorld.ALICE.arn(), "sts:AssumeRole", "*", Map.of());

    assertThat(tools.decided.getFirst().resources())
        .containsExactly("acs:ram::" + MANAGEMENT + ":role/Deployer");
    assertThat(tools.decided.getFirst().trust()).isPresent();
    assertThat(tools.decided.get(1).trust()).contains(Trust.NOBODY);
    assertThat(tools.decided.get(2).trust()).contains(Trust.NOBODY);
  }

  @Test
  void keysAreFilledAsACallFillsThem() {
    decided(
        SampleWorld.ALICE.arn(),
        "resourcesharing:CreateResourceShare",
        "*",
        Map.of(
            "ResourceSharing:Target",
            List.of(SampleWorld.PROD_MEMBER.value()),
            "acs:currenttime",
            List.of("2020-01-01T00:00:00Z"),
            "acs:principalarn",
            List.of("somebody else")));

    Map<String, List<ContextValue>> context = tools.decided.getFirst().context();
    assertThat(context)
        .containsOnlyKeys(
            "ResourceSharing:Target",
            "acs:currenttime",
            "acs:PrincipalARN",
            "resourcesharing:RequestedAllowExternalTargets");
    assertThat(context)
        .hasEntrySatisfying(
            "ResourceSharing:Target",
            values ->
                assertThat(values.getFirst().spellings())
                    .hasSize(2)
                    .contains(SampleWorld.PROD_MEMBER.value()))
        .containsEntry("acs:PrincipalARN", List.of(ContextValue.of(SampleWorld.ALICE.arn())));
  }

  @Test
  void operationsThatEverybodyMayCallAskNoPolicy() {
    assertThat(
            decided(SampleWorld.ALICE.arn(), "resourcesharing:DescribeRegions", "*", Map.of())
                .decision()
                .effect())
        .isEqualTo(PolicyDecision.Effect.ALLOW);
    assertThat(tools.decided).isEmpty();
  }

  @Test
  void aResourceOfAnotherAccountHasToBeShared() {
    AccessDecision decision =
        decided(
            SampleWorld.ALICE.arn(),
            "vpc:DescribeVSwitches",
            "acs:vpc:cn-hangzhou:" + SampleWorld.PROD_MEMBER + ":vswitch/vsw-1",
            Map.of());

    assertThat(decision.decision().effect()).isEqualTo(PolicyDecision.Effect.IMPLICIT_DENY);
    assertThat(decision.decision().layer()).contains("ResourceShare");
    assertThat(decision.sharing().orElseThrow().reason()).contains(AccessVerdict.Reason.NOT_SHARED);
  }

  @Test
  void decisionsAreBounded() {
    String alice = SampleWorld.ALICE.arn();

    assertInvalid(() -> decide(List.of(), List.of("a:B"), Optional.empty()));
    assertInvalid(() -> decide(List.of(alice), List.of(), Optional.empty()));
    assertInvalid(() -> decide(List.of("alice"), List.of("a:B"), Optional.empty()));
    assertInvalid(
        () ->
            decide(
                Collections.nCopies(20, alice), Collections.nCopies(26, "a:B"), Optional.empty()));
    assertInvalid(() -> decide(List.of(alice), List.of("x".repeat(2_049)), Optional.empty()));
  }
}
