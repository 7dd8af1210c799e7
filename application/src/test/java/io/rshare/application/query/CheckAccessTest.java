package io.rshare.application.query;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.PROD_MEMBER;
import static io.rshare.testkit.SampleWorld.WEB_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.application.Arrival;
import io.rshare.application.Caller;
import io.rshare.application.Origin;
import io.rshare.application.TestApplication;
import io.rshare.application.TestJson;
import io.rshare.application.access.Decision;
import io.rshare.application.query.AccessVerdict.Reason;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.identity.Principal;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckAccessTest {
  private static final String SWITCH = "acs:vpc:cn-hangzhou:" + MANAGEMENT + ":vswitch/vsw-1";
  private static final String DESCRIBE = "vpc:DescribeVSwitches";

  private final TestApplication app = new TestApplication();

  @BeforeEach
  void share() {
    store(
        SampleShare.of("rs-1", MANAGEMENT)
            .at(TestApplication.NOW)
            .resource(ResourceType.V_SWITCH, "vsw-1")
            .resource(ResourceType.ROS_TEMPLATE, "template-1")
            .resource(ResourceType.DEPLOYMENT_SET, "ds-1")
            .internal(new ToFolder(SampleWorld.WEB_FOLDER))
            .service("ecs.aliyuncs.com", Optional.empty())
            .invite("i-1", OUTSIDER));
  }

  private void store(SampleShare share) {
    app.store
        .unitOfWork()
        .write(
            () -> {
              app.store.resourceShares().add(share.contents());
              return true;
            });
  }

  private List<AccessVerdict> check(AccountId caller, AccessQuestion... questions) {
    var useCase =
        new CheckAccess(
            app.store.sharedResources(), app.store.resourceDirectories(), TestJson::parse);
    var arrival =
        new Arrival(
            new Caller(new Principal.AccountRoot(caller), "key"),
            new Origin("192.0.2.1", true, "test"),
            "REQUEST",
            Optional.empty());
    return app.dispatcher()
        .perform(useCase, new CheckAccess.Command(List.of(questions)), arrival)
        .checks();
  }

  private AccessVerdict verdict(AccountId caller, AccessQuestion question) {
    return check(caller, question).getFirst();
  }

  private static AccessQuestion by(AccountId principal) {
    return AccessQuestion.of(principal.value(), DESCRIBE, SWITCH);
  }

  @Test
  void namesShareTargetAndPermission() {
    AccessVerdict verdict = verdict(MANAGEMENT, by(WEB_MEMBER));

    assertThat(verdict.allowed()).isTrue();
    assertThat(verdict.reason()).isEmpty();
    assertThat(verdict.resourceShareId()).contains("rs-1");
    assertThat(verdict.targetId()).contains(SampleWorld.WEB_FOLDER);
    assertThat(verdict.permissionName()).contains("AliyunRSDefaultPermissionVSwitch");
    assertThat(verdict.permissionVersion()).contains("v1");
  }

  @Test
  void answersEveryQuestionInItsPlace() {
    List<AccessVerdict> verdicts =
        check(
            MANAGEMENT,
            by(PROD_MEMBER),
            by(WEB_MEMBER),
            by(OUTSIDER),
            by(MANAGEMENT),
            AccessQuestion.of(WEB_MEMBER.value(), "vpc:DeleteVSwitch", SWITCH),
            AccessQuestion.of(
                "ecs.aliyuncs.com",
                "ecs:RunInstances",
                "acs:ecs:cn-hangzhou:" + MANAGEMENT + ":deploymentset/ds-1"),
            AccessQuestion.of(
                WEB_MEMBER.value(), "oss:GetObject", "acs:oss:*:" + MANAGEMENT + ":bucket/x"));

    assertThat(verdicts)
        .extracting(AccessVerdict::reason)
        .containsExactly(
            Optional.of(Reason.NOT_SHARED),
            Optional.empty(),
            Optional.of(Reason.INVITATION_PENDING),
            Optional.of(Reason.OWN_RESOURCE),
            Optional.of(Reason.ACTION_NOT_PERMITTED),
            Optional.empty(),
            Optional.of(Reason.NOT_SHARED));
  }

  @Test
  void takesAnIdentityForItsAccount() {
    String user = SampleWorld.WEB_ALICE.arn();

    assertThat(verdict(MANAGEMENT, AccessQuestion.of(user, DESCRIBE, SWITCH)).allowed()).isTrue();
  }

  @Test
  void findsResourcesByTypeAndId() {
    var question =
        new AccessQuestion(
            WEB_MEMBER.value(),
            "ros:GetTemplate",
            Optional.empty(),
            Optional.of("ROSTemplate"),
            Optional.of("template-1"),
            Optional.of(MANAGEMENT.value()),
            Optional.empty());

    assertThat(verdict(MANAGEMENT, question).allowed()).isTrue();
  }

  @Test
  void letsAnAccountAskAboutItselfAndItsOwn() {
    assertThat(verdict(WEB_MEMBER, by(WEB_MEMBER)).allowed()).isTrue();
    assertThat(
            verdict(WEB_MEMBER, AccessQuestion.of(WEB_MEMBER.value(), DESCRIBE, "no name"))
                .reason())
        .contains(Reason.MALFORMED_RESOURCE);
  }

  @Test
  void tellsNobodyOfOtherAccountsShares() {
    var nothing =
        AccessQuestion.of(
            OUTSIDER.value(), DESCRIBE, "acs:vpc:cn-hangzhou:" + MANAGEMENT + ":vswitch/vsw-none");

    assertRefused(FaultCode.NO_PERMISSION, WEB_MEMBER, by(PROD_MEMBER));
    assertRefused(FaultCode.NO_PERMISSION, WEB_MEMBER, by(OUTSIDER));
    assertRefused(FaultCode.NO_PERMISSION, WEB_MEMBER, nothing);
    assertRefused(FaultCode.NO_PERMISSION, WEB_MEMBER, by(WEB_MEMBER), by(PROD_MEMBER));
    assertRefused(
        FaultCode.NO_PERMISSION,
        WEB_MEMBER,
        AccessQuestion.of(PROD_MEMBER.value(), DESCRIBE, "no name"));
  }

  @ParameterizedTest
  @CsvSource({
    "fd-web,vpc:DescribeVSwitches",
    "somebody,vpc:DescribeVSwitches",
    "'',vpc:DescribeVSwitches",
    "1000000000000004,DescribeVSwitches",
    "1000000000000004,vpc:*",
    "1000000000000004,''"
  })
  void refusesWhatIsNoQuestion(String principal, String action) {
    assertRefused(
        FaultCode.PARAMETER_INVALID, MANAGEMENT, AccessQuestion.of(principal, action, SWITCH));
  }

  @Test
  void refusesAResourceThatIsNamedTwiceOrByHalf() {
    Optional<String> type = Optional.of("VSwitch");
    Optional<String> none = Optional.empty();

    assertRefused(
        FaultCode.PARAMETER_INVALID,
        MANAGEMENT,
        new AccessQuestion(
            WEB_MEMBER.value(), DESCRIBE, Optional.of(SWITCH), type, none, none, none));
    assertRefused(
        FaultCode.PARAMETER_INVALID,
        MANAGEMENT,
        new AccessQuestion(
            WEB_MEMBER.value(), DESCRIBE, none, type, Optional.of("vsw-1"), none, none));
  }

  @Test
  void takesOneToAHundredQuestions() {
    assertRefused(FaultCode.PARAMETER_INVALID, MANAGEMENT);
    assertRefused(
        FaultCode.PARAMETER_INVALID,
        MANAGEMENT,
        Collections.nCopies(101, by(WEB_MEMBER)).toArray(AccessQuestion[]::new));
    assertThat(
            check(
                MANAGEMENT,
                Collections.nCopies(100, by(WEB_MEMBER)).toArray(AccessQuestion[]::new)))
        .hasSize(100);
  }

  @Test
  void isAuthorisedAndWrittenDownLikeAnOperation() {
    app.decision = new Decision.Denied(false, "AccountLevelIdentityBasedPolicy", Optional.empty());

    assertRefused(FaultCode.NO_PERMISSION, MANAGEMENT, by(WEB_MEMBER));

    assertThat(app.asked)
        .extracting(request -> request.action())
        .containsExactly("resourcesharing:CheckAccess");
    assertThat(app.audit).hasSize(1);
    assertThat(app.audit.getFirst().eventName()).isEqualTo("CheckAccess");
    assertThat(app.audit.getFirst().fault()).isPresent();
  }

  private void assertRefused(FaultCode code, AccountId caller, AccessQuestion... questions) {
    assertThatThrownBy(() -> check(caller, questions))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }
}
