package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MEMBER;
import static io.rshare.bootstrap.system.TestService.OUTSIDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Regions, the permission library and the switch of the directory, over HTTP. */
@SuppressWarnings("NullAway.Init")
class LibraryTest {
  private static final Credentials UNREADY =
      Credentials.of("TestUnreadyKey", "test-unready-secret");
  private static final Credentials NOBODY = Credentials.of("TestNobodyKey", "test-nobody-secret");

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("system.yaml");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Json call(Credentials caller, String operation, String... parameters) {
    return Json.of(answer(caller, operation, parameters));
  }

  private static Answer answer(Credentials caller, String operation, String... parameters) {
    return service.client.call(caller, operation, TestService.map(parameters));
  }

  @Test
  void regionsAreListedInChineseAndEnglish() {
    List<Json> chinese = call(OUTSIDER, "DescribeRegions").list("Regions");
    List<Json> english =
        call(OUTSIDER, "DescribeRegions", "AcceptLanguage", "en-US").list("Regions");

    assertThat(chinese).hasSize(26);
    assertThat(chinese)
        .anySatisfy(
            region -> {
              assertThat(region.text("RegionId")).isEqualTo("cn-hangzhou");
              assertThat(region.text("LocalName"))
                  .isEqualTo("\u534E\u4E1C1\uFF08\u676D\u5DDE\uFF09");
              assertThat(region.text("RegionEndpoint"))
                  .isEqualTo("resourcesharing.cn-hangzhou.aliyuncs.com");
            });
    assertThat(english).extracting(r -> r.text("LocalName")).contains("China (Hangzhou)");
  }

  @Test
  void regionsAreAtTheAddressThatIsSet() {
    try (var own =
        TestService.start("system.yaml", Map.of("rshare.region-endpoint", "sharing.test:8443"))) {
      Json answer = Json.of(own.client.call(OUTSIDER, "DescribeRegions", Map.of()));

      assertThat(answer.list("Regions"))
          .hasSize(26)
          .allSatisfy(r -> assertThat(r.text("RegionEndpoint")).isEqualTo("sharing.test:8443"));
    }
  }

  @Test
  void theDocumentedPermissionIsAnsweredToTheLetter() {
    Json permission =
        call(MEMBER, "GetPermission", "PermissionName", "AliyunRSDefaultPermissionVSwitch")
            .object("Permission");

    assertThat(permission.text("Permission"))
        .isEqualTo(
            "{\"Effect\":\"Allow\",\"Action\":"
                + "[\"vpc:DescribeVSwitches\",\"vpc:DescribeVSwitchAttributes\"]}");
    assertThat(permission.text("PermissionVersion")).isEqualTo("v1");
    assertThat(permission.get("DefaultVersion")).isEqualTo(true);
    assertThat(permission.get("DefaultPermission")).isEqualTo(true);
    assertThat(permission.text("CreateTime")).isEqualTo("2020-12-07T07:39:01.818Z");
  }

  @Test
  void anOlderVersionIsNoDefaultVersion() {
    Json old =
        call(
                MEMBER,
                "GetPermission",
                "PermissionName",
                "AliyunRSDefaultPermissionKMSInstance",
                "PermissionVersion",
                "v1")
            .object("Permission");
    Json versions =
        call(
            MEMBER,
            "ListPermissionVersions",
            "PermissionName",
            "AliyunRSDefaultPermissionKMSInstance");

    assertThat(old.get("DefaultVersion")).isEqualTo(false);
    assertThat(versions.each("Permissions", "PermissionVersion")).containsExactly("v1", "v2");
    assertThat(versions.each("Permissions", "DefaultVersion")).containsExactly(false, true);
    assertThat(versions.has("NextToken")).isFalse();
  }

  @Test
  void theLibraryIsListedPageByPage() {
    var seen = new ArrayList<Object>();
    Json page = call(MEMBER, "ListPermissions", "MaxResults", "4");
    seen.addAll(page.each("Permissions", "PermissionName"));
    while (page.has("NextToken")) {
      page =
          call(MEMBER, "ListPermissions", "MaxResults", "4", "NextToken", page.text("NextToken"));
      seen.addAll(page.each("Permissions", "PermissionName"));
    }

    assertThat(seen).hasSize(15).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    assertThat(
            call(MEMBER, "ListPermissions", "ResourceType", "KMSInstance")
                .each("Permissions", "DefaultPermission"))
        .containsExactly(true, false);
  }

  @Test
  void aTokenIsGoodForItsOperationAccountRegionAndFiltersOnly() {
    String token = call(MEMBER, "ListPermissions", "MaxResults", "1").text("NextToken");
    String last = token.endsWith("A") ? "B" : "A";
    List<Answer> foreign =
        List.of(
            answer(OUTSIDER, "ListPermissions", "NextToken", token),
            answer(MEMBER, "ListPermissions", "NextToken", token, "ResourceType", "VSwitch"),
            answer(MEMBER, "ListPermissions", "NextToken", token, "RegionId", "cn-beijing"),
            answer(
                MEMBER,
                "ListPermissionVersions",
                "NextToken",
                token,
                "PermissionName",
                "AliyunRSDefaultPermissionVSwitch"),
            answer(
                MEMBER,
                "ListPermissions",
                "NextToken",
                token.substring(0, token.length() - 1) + last),
            answer(MEMBER, "ListPermissions", "NextToken", token + "A"));

    assertThat(foreign)
        .allSatisfy(a -> assertThat(a.member("Code")).isEqualTo("InvalidParameter.NextToken"));
    assertThat(answer(MEMBER, "ListPermissions", "NextToken", token).status()).isEqualTo(200);
  }

  @Test
  void theManagementAccountSwitchesSharingOn() {
    assertThat(status(UNREADY)).isEqualTo(false);
    assertThat(status(OUTSIDER)).isEqualTo(false);
    assertThat(status(MEMBER)).isEqualTo(true);

    assertThat(call(UNREADY, "EnableSharingWithResourceDirectory").members()).hasSize(1);

    assertThat(status(UNREADY)).isEqualTo(true);
    assertThat(answer(UNREADY, "EnableSharingWithResourceDirectory").member("Code"))
        .isEqualTo("AlreadyEnabled");
    assertThat(
            service
                .create(UNREADY, "ResourceShareName", "x", "Targets.1", "1000000000000008")
                .status())
        .isEqualTo(200);
  }

  @Test
  void regionsAreForEverybodyAndTheRestIsAuthorised() {
    assertThat(answer(NOBODY, "DescribeRegions").status()).isEqualTo(200);
    assertThat(answer(NOBODY, "ListPermissions").member("Code")).isEqualTo("NoPermission");
  }

  private static Object status(Credentials caller) {
    return call(caller, "CheckSharingWithResourceDirectoryStatus").get("EnableSharingWithRd");
  }
}
