package io.rshare.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rshare.application.access.ContextValue;
import io.rshare.application.access.Decision;
import io.rshare.application.operation.CreateResourceShare;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.AccessKey;
import io.rshare.testkit.SampleWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
  private static final AccessKey KEY = SampleWorld.ALICE_KEY;

  private final TestApplication app = new TestApplication();

  @AfterEach
  void whatIsStoredFitsTogether() {
    app.checkInvariants();
  }

  @Test
  void asksBeforeAnythingHappensAndStopsAtNo() {
    app.decision = new Decision.Denied(true, "ControlPolicy", Optional.of("opaque"));

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> app.call(KEY, "CreateResourceShare", "ResourceShareName", "test"))
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(FaultCode.NO_PERMISSION);
              var denial = fault.denial().orElseThrow();
              assertThat(denial.authAction()).isEqualTo("resourcesharing:CreateResourceShare");
              assertThat(denial.authPrincipalType()).isEqualTo("SubUser");
              assertThat(denial.authPrincipalDisplayName()).isEqualTo(SampleWorld.ALICE.userId());
              assertThat(denial.noPermissionType()).isEqualTo("ExplicitDeny");
              assertThat(denial.policyType()).isEqualTo("ControlPolicy");
            });

    assertThat(app.store.storedShares()).isEmpty();
    assertThat(app.store.storedUsages()).isEmpty();
  }

  @Test
  void namesARoleSessionByRoleAndSession() {
    app.decision = new Decision.Denied(false, "SessionPolicy", Optional.empty());

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(
            () ->
                app.call(
                    SampleWorld.DEPLOYER_KEY, "CreateResourceShare", "ResourceShareName", "test"))
        .satisfies(
            fault -> {
              var denial = fault.denial().orElseThrow();
              assertThat(denial.authPrincipalType()).isEqualTo("AssumedRoleUser");
              assertThat(denial.authPrincipalDisplayName()).isEqualTo("Deployer:nightly");
              assertThat(denial.noPermissionType()).isEqualTo("ImplicitDeny");
            });
  }

  @Test
  void fillsTheConditionKeysOfCreate() {
    app.call(
        KEY,
        "CreateResourceShare",
        "ResourceShareName",
        "test",
        "Resources.1.ResourceType",
        "VSwitch",
        "Resources.1.ResourceId",
        "vsw-1",
        "Targets.1",
        SampleWorld.WEB_MEMBER.value(),
        "Targets.2",
        SampleWorld.PROD_FOLDER,
        "Tag.1.Key",
        "env",
        "Tag.1.Value",
        "prod");

    Map<String, List<ContextValue>> context = app.asked.getFirst().context();
    assertThat(context)
        .containsEntry(
            "resourcesharing:RequestedAllowExternalTargets", List.of(ContextValue.of("false")))
        .containsEntry("resourcesharing:RequestedResourceType", List.of(ContextValue.of("VSwitch")))
        .containsEntry(
            "resourcesharing:ResourceArn",
            List.of(ContextValue.of("acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1")))
        .containsEntry(
            "resourcesharing:Target",
            List.of(
                new ContextValue(
                    List.of(
                        "1000000000000004", "rd-sample/r-sample/fd-prod/fd-web/1000000000000004")),
                ContextValue.of("rd-sample/r-sample/fd-prod")))
        .containsEntry("acs:RequestTag/env", List.of(ContextValue.of("prod")))
        .containsEntry("acs:SourceIp", List.of(ContextValue.of("192.0.2.1")))
        .containsEntry("acs:SecureTransport", List.of(ContextValue.of("true")))
        .containsEntry("acs:CurrentTime", List.of(ContextValue.of("2026-11-22T10:00:00Z")))
        .containsEntry(
            "acs:PrincipalARN", List.of(ContextValue.of("acs:ram::1000000000000001:user/alice")));
  }

  @Test
  void leavesOutKeysWithoutValues() {
    app.call(KEY, "CreateResourceShare", "ResourceShareName", "test");

    assertThat(app.asked.getFirst().context().keySet())
        .doesNotContain(
            "resourcesharing:Target",
            "resourcesharing:RequestedResourceType",
            "resourcesharing:ResourceArn");
  }

  @Test
  void refusesAnotherVersionAndAnotherOperation() {
    var request = TestApplication.request(KEY, "NoSuchOperation", Map.of(), Optional.empty());
    var old =
        new Request(
            "CreateResourceShare",
            "2019-01-01",
            request.parameters(),
            request.caller(),
            request.origin(),
            "REQUEST",
            Optional.empty(),
            Optional.empty());

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> app.dispatcher().dispatch(request))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.ACTION_NOT_FOUND);
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> app.dispatcher().dispatch(old))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.VERSION_INVALID);
  }

  private static void assertUsed(Runnable call) {
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(call::run)
        .extracting(Fault::code)
        .isEqualTo(FaultCode.NONCE_USED);
  }

  private static Request signed(String nonce, String operation, Map<String, String> parameters) {
    return TestApplication.request(
        KEY,
        operation,
        parameters,
        Optional.of(new SignatureNonce(KEY.id(), nonce, TestApplication.NOW.plusSeconds(1800))));
  }

  @Test
  void aWriteKeepsItsNonce() {
    Request write = signed("n-1", "CreateResourceShare", Map.of("ResourceShareName", "test"));

    app.dispatcher().dispatch(write);

    assertUsed(() -> app.dispatcher().dispatch(write));
    assertThat(app.store.storedShares()).hasSize(1);
  }

  @Test
  void soDoesAWriteThatIsRefused() {
    Request refused =
        signed(
            "n-2",
            "CreateResourceShare",
            Map.of("ResourceShareName", "test", "ResourceGroupId", "rg-unknown"));

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> app.dispatcher().dispatch(refused))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.PARAMETER_INVALID);

    assertUsed(() -> app.dispatcher().dispatch(refused));
    assertThat(app.store.storedShares()).isEmpty();
  }

  @Test
  void writesDownEveryAnswer() {
    app.call(KEY, "CreateResourceShare", "ResourceShareName", "test");
    assertThatExceptionOfType(Fault.class).isThrownBy(() -> app.call(KEY, "CreateResourceShare"));

    assertThat(app.audit).hasSize(2);
    assertThat(app.audit.getFirst().fault()).isEmpty();
    assertThat(app.audit.getLast().fault().orElseThrow().wireCode())
        .isEqualTo("MissingParameter.ResourceShareName");
  }

  @Test
  void throttlesBeyondTheDocumentedRateWhereAskedTo() {
    app.rateLimits = RateLimits.documented();
    Dispatcher dispatcher = app.dispatcher();
    var request =
        TestApplication.request(
            KEY, "CreateResourceShare", Map.of("ResourceShareName", "test"), Optional.empty());
    for (int i = 0; i < 10; i++) {
      dispatcher.dispatch(request);
    }

    assertThatExceptionOfType(Fault.class)
        .isThrownBy(() -> dispatcher.dispatch(request))
        .satisfies(
            fault -> {
              assertThat(fault.code()).isEqualTo(FaultCode.THROTTLED);
              assertThat(fault.retryAfter()).contains(Duration.ofMillis(877));
            });
    app.now = app.now.plusMillis(876);
    assertThatExceptionOfType(Fault.class).isThrownBy(() -> dispatcher.dispatch(request));
    app.now = app.now.plusMillis(1);
    assertThatExceptionOfType(Fault.class)
        .as("let through, up to the quota")
        .isThrownBy(() -> dispatcher.dispatch(request))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.SHARE_QUOTA_EXCEEDED);
  }

  @Test
  void takesTheRegionFromTheParameterThenTheEndpointThenTheDefault() {
    var here =
        (CreateResourceShare.Result) app.call(KEY, "CreateResourceShare", "ResourceShareName", "a");
    app.call(KEY, "CreateResourceShare", "ResourceShareName", "b", "RegionId", "cn-beijing");

    assertThat(here.resourceShare().resourceShareName()).isEqualTo("a");
    assertThat(app.store.storedShares())
        .extracting(c -> c.share().name().value() + " " + c.share().region())
        .containsExactlyInAnyOrder("a cn-hangzhou", "b cn-beijing");
    assertThatExceptionOfType(Fault.class)
        .isThrownBy(
            () ->
                app.call(
                    KEY, "CreateResourceShare", "ResourceShareName", "c", "RegionId", "atlantis"))
        .extracting(Fault::code)
        .isEqualTo(FaultCode.PARAMETER_INVALID);
  }
}
