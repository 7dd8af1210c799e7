package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Access checks and the policy routes over HTTP. */
@SuppressWarnings("NullAway.Init")
class AccessRoutesTest {
  private static final String SWITCH = "acs:vpc:cn-hangzhou:1000000000000001:vswitch/vsw-1";
  private static final String DESCRIBE = "vpc:DescribeVSwitches";
  private static final String MEMBER_ID = "1000000000000002";
  private static final String OUTSIDER_ID = "1000000000000005";
  private static final String LISTS =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\","
          + "\"Action\":\"resourcesharing:List*\",\"Resource\":\"*\","
          + "\"Condition\":{\"IpAddress\":{\"acs:SourceIp\":\"192.0.2.0/24\"}}}]}";

  private static TestService service;
  private static RestClient rest;
  private static String share;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
    rest = new RestClient(service.service.endpoint());
    share =
        Json.of(
                service.create(
                    MANAGER,
                    "ResourceShareName",
                    "access",
                    "AllowExternalTargets",
                    "true",
                    "Resources.1.ResourceType",
                    "VSwitch",
                    "Resources.1.ResourceId",
                    "vsw-1",
                    "Targets.1",
                    "fd-Main0001",
                    "Targets.2",
                    OUTSIDER_ID))
            .object("ResourceShare")
            .text("ResourceShareId");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static String checks(Object... checks) {
    return JsonText.of(Map.of("checks", List.of(checks)));
  }

  private static Map<String, Object> check(String principal, String action, String resource) {
    return Map.of("principal", principal, "action", action, "resource", resource);
  }

  @Test
  void anOwnerLearnsWhatLetsAMemberIn() {
    Json allowed =
        rest.call(MANAGER, "POST", "/v1/access-checks", checks(check(MEMBER_ID, DESCRIBE, SWITCH)))
            .result()
            .list("checks")
            .getFirst();

    assertThat(allowed.get("allowed")).isEqualTo(true);
    assertThat(allowed.text("resourceShareId")).isEqualTo(share);
    assertThat(allowed.text("targetId")).isEqualTo("fd-Main0001");
    assertThat(allowed.text("permissionName")).isEqualTo("AliyunRSDefaultPermissionVSwitch");
    assertThat(allowed.text("permissionVersion")).isEqualTo("v1");
  }

  @Test
  void everyRefusalHasItsReason() {
    Json answer =
        rest.call(
                MANAGER,
                "POST",
                "/v1/access-checks",
                checks(
                    check(OUTSIDER_ID, DESCRIBE, SWITCH),
                    check(MEMBER_ID, "vpc:DeleteVSwitch", SWITCH),
                    check("1000000000000003", DESCRIBE, SWITCH),
                    check("1000000000000001", DESCRIBE, SWITCH),
                    Map.of(
                        "principal",
                        MEMBER_ID,
                        "action",
                        DESCRIBE,
                        "resourceType",
                        "VSwitch",
                        "resourceId",
                        "vsw-2",
                        "resourceOwner",
                        "1000000000000001")))
            .result();

    assertThat(answer.each("checks", "reason"))
        .containsExactly(
            "InvitationPending", "ActionNotPermitted", "NotShared", "OwnResource", "NotShared");
  }

  @Test
  void aMemberAsksAboutItselfOnly() {
    Json own =
        rest.call(
                MEMBER,
                "POST",
                "/v1/access-checks",
                checks(check(MEMBER_ID, DESCRIBE, SWITCH), check(MEMBER_ID, DESCRIBE, "vsw-1")))
            .result();
    assertThat(own.each("checks", "allowed")).containsExactly(true, false);
    assertThat(own.list("checks").getLast().text("reason")).isEqualTo("MalformedResource");

    String foreign = checks(check(OUTSIDER_ID, DESCRIBE, SWITCH));
    rest.call(MEMBER, "POST", "/v1/access-checks", foreign).problem(403, "NoPermission");
    rest.call(OUTSIDER, "POST", "/v1/access-checks", foreign).result();
  }

  @Test
  void checksNeedAPermissionOfTheirOwn() {
    Json problem =
        rest.call(
                Scene.NOBODY,
                "POST",
                "/v1/access-checks",
                checks(check(MEMBER_ID, DESCRIBE, SWITCH)))
            .problem(403, "NoPermission");

    assertThat(problem.object("accessDeniedDetail").text("authAction"))
        .isEqualTo("resourcesharing:CheckAccess");
  }

  @Test
  void whatIsNoQuestionIsRefused() {
    for (String body :
        List.of(
            checks(),
            "{}",
            checks(check("somebody", DESCRIBE, SWITCH)),
            checks(check(MEMBER_ID, "everything", SWITCH)),
            checks(Map.of("principal", MEMBER_ID, "action", DESCRIBE)),
            checks(Map.of("principal", MEMBER_ID, "action", DESCRIBE, "resource", 7)),
            checks(Map.of("principal", MEMBER_ID, "action", DESCRIBE, "resorce", SWITCH)),
            checks(Collections.nCopies(101, check(MEMBER_ID, DESCRIBE, SWITCH)).toArray()))) {
      rest.call(MANAGER, "POST", "/v1/access-checks", body).problem(400, "InvalidParameter");
    }
    rest.send("POST", "/v1/access-checks", Map.of(), "").problem(401, "Unauthenticated");
  }

  @Test
  void policiesAreValidatedForEveryCaller() {
    Json answer =
        rest.call(
                Scene.NOBODY,
                "POST",
                "/v1/policy-validations",
                JsonText.of(
                    Map.of(
                        "policies",
                        List.of(
                            Map.of("document", LISTS),
                            Map.of("document", "{}", "use", "Control")))))
            .result();

    assertThat(answer.each("policies", "sound")).containsExactly(true, false);
    Json finding = answer.list("policies").getLast().list("findings").getFirst();
    assertThat(finding.text("level")).isEqualTo("Error");
    assertThat(finding.text("message")).isNotEmpty();
  }

  @Test
  void policiesAreSimulatedForEveryCaller() {
    Map<String, Object> request = new HashMap<>();
    request.put("identityPolicies", List.of(Map.of("name", "lists", "document", LISTS)));
    request.put(
        "requests",
        List.of(
            Map.of(
                "action",
                "resourcesharing:ListPermissions",
                "context",
                Map.of("acs:SourceIp", List.of("192.0.2.7"))),
            Map.of("action", "resourcesharing:ListPermissions"),
            Map.of("action", "resourcesharing:DeleteResourceShare")));

    Json answer =
        rest.call(Scene.NOBODY, "POST", "/v1/policy-simulations", JsonText.of(request)).result();

    assertThat(answer.each("decisions", "effect"))
        .containsExactly("Allow", "ImplicitDeny", "ImplicitDeny");
    assertThat(answer.list("decisions").getFirst().list("matched").getFirst().text("policyName"))
        .isEqualTo("lists");
    assertThat(answer.list("decisions").get(1).get("missingKeys"))
        .isEqualTo(List.of("acs:SourceIp"));
  }

  @Test
  void aSimulationOfAnUnsoundPolicySaysWhatIsWrong() {
    Json answer =
        rest.call(
                MEMBER,
                "POST",
                "/v1/policy-simulations",
                JsonText.of(
                    Map.of(
                        "identityPolicies",
                        List.of(Map.of("name", "broken", "document", "{")),
                        "requests",
                        List.of(Map.of("action", "a:B")))))
            .result();

    assertThat(answer.get("sound")).isEqualTo(false);
    assertThat(answer.list("policies").getFirst().text("name")).isEqualTo("broken");
    assertThat(answer.list("decisions")).isEmpty();
  }

  @Test
  void anAccountLearnsWhatItsIdentitiesMayDo() {
    Json answer =
        rest.call(
                MANAGER,
                "POST",
                "/v1/access-decisions",
                JsonText.of(
                    Map.of(
                        "principals",
                        List.of(
                            "acs:ram::1000000000000001:user/reader",
                            "acs:ram::1000000000000001:role/deployer",
                            "acs:ram::1000000000000001:user/missing"),
                        "actions",
                        List.of(
                            "resourcesharing:ListPermissions",
                            "resourcesharing:CreateResourceShare"))))
            .result();

    assertThat(
            answer.list("decisions").stream()
                .map(decision -> decision.object("decision").text("effect")))
        .containsExactly("Allow", "ImplicitDeny", "Allow", "Allow");
    assertThat(answer.get("unknownPrincipals"))
        .isEqualTo(List.of("acs:ram::1000000000000001:user/missing"));
  }

  @Test
  void noAccountLearnsWhatIdentitiesOfAnotherMayDo() {
    String body =
        JsonText.of(
            Map.of(
                "principals",
                List.of("acs:ram::1000000000000001:user/reader"),
                "actions",
                List.of("resourcesharing:ListPermissions")));

    rest.call(MEMBER, "POST", "/v1/access-decisions", body).problem(403, "NoPermission");
    rest.call(Scene.NOBODY, "POST", "/v1/access-decisions", body).problem(403, "NoPermission");
  }
}
