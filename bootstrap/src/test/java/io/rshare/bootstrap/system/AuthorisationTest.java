package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may create a share, by identity policies, groups of resources and sessions. */
@SuppressWarnings("NullAway.Init")
class AuthorisationTest {
  private static final Credentials NOBODY = Credentials.of("TestNobodyKey", "test-nobody-secret");
  private static final Credentials GROUPED =
      Credentials.of("TestGroupedKey", "test-grouped-secret");
  private static final Credentials FOLDER = Credentials.of("TestFolderKey", "test-folder-secret");

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void userWithoutPoliciesIsDeniedImplicitly() {
    Answer answer = service.create(NOBODY, "ResourceShareName", "test");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body())
        .contains("\"Message\":\"You are not authorized to perform this action.\"")
        .contains("\"AccessDeniedDetail\":{")
        .contains("\"AuthAction\":\"resourcesharing:CreateResourceShare\"")
        .contains("\"AuthPrincipalType\":\"SubUser\"")
        .contains("\"AuthPrincipalDisplayName\":\"200000000000000001\"")
        .contains("\"AuthPrincipalOwnerId\":\"1000000000000001\"")
        .contains("\"PolicyType\":\"AccountLevelIdentityBasedPolicy\"")
        .contains("\"NoPermissionType\":\"ImplicitDeny\"");
  }

  @Test
  void deniedBeforeAnythingIsLookedUp() {
    Answer answer =
        service.create(
            NOBODY,
            "ResourceShareName",
            "test",
            "Targets.1",
            "fd-Unknown001",
            "PermissionNames.1",
            "NoSuchPermission");

    assertThat(answer.member("Code")).isEqualTo("NoPermission");
  }

  @Test
  void formIsCheckedBeforeAuthorisation() {
    assertThat(service.create(NOBODY).member("Code"))
        .isEqualTo("MissingParameter.ResourceShareName");
  }

  @Test
  void policyOfAResourceGroupCountsInThatGroupOnly() {
    assertThat(
            service
                .create(GROUPED, "ResourceShareName", "a", "ResourceGroupId", "rg-extra")
                .status())
        .isEqualTo(200);
    assertThat(
            service
                .create(GROUPED, "ResourceShareName", "a", "ResourceGroupId", "rg-main")
                .status())
        .isEqualTo(403);
    assertThat(service.create(GROUPED, "ResourceShareName", "a").status()).isEqualTo(403);
  }

  @Test
  void conditionsOfTargetTypeFlagAndAddressHoldTogether() {
    assertThat(folder("VSwitch", "fd-Main0001", "false").status()).isEqualTo(200);
    assertThat(folder("VSwitch", "1000000000000002", "false").status()).isEqualTo(200);
    assertThat(folder("Image", "fd-Main0001", "false").status()).isEqualTo(403);
    assertThat(folder("VSwitch", "fd-Main0002", "false").status()).isEqualTo(403);
    assertThat(folder("VSwitch", "fd-Main0001", "true").status()).isEqualTo(403);
  }

  @Test
  void sessionNeedsItsTokenAndItsPolicyNarrowsIt() {
    var nightly = new Credentials("STS.TestNightly", "test-nightly-secret", "token-of-nightly");
    var narrowed = new Credentials("STS.TestNarrowed", "test-narrowed-secret", "token-of-narrowed");

    assertThat(service.create(nightly, "ResourceShareName", "a").status()).isEqualTo(200);
    Answer denied = service.create(narrowed, "ResourceShareName", "a");
    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied.member("PolicyType")).isEqualTo("SessionPolicy");
    assertThat(denied.member("AuthPrincipalType")).isEqualTo("AssumedRoleUser");
    assertThat(denied.member("AuthPrincipalDisplayName")).isEqualTo("Deployer:narrowed");
  }

  @Test
  void anotherAuthorizerIsChosenByItsName() {
    try (var open = TestService.start("system.yaml", Map.of("rshare.authorizer", "allow-all"))) {
      assertThat(open.create(NOBODY, "ResourceShareName", "a").status()).isEqualTo(200);
    }
  }

  private static Answer folder(String type, String target, String external) {
    return service.create(
        FOLDER,
        "ResourceShareName",
        "a",
        "Resources.1.ResourceType",
        type,
        "Resources.1.ResourceId",
        "x-1",
        "AllowExternalTargets",
        external,
        "Targets.1",
        target);
  }
}
