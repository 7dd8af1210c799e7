package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.AdminClient.MANAGER;
import static io.rshare.bootstrap.system.AdminClient.MEMBER;
import static io.rshare.bootstrap.system.AdminClient.OUTSIDER;
import static io.rshare.bootstrap.system.AdminClient.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.world.World;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Changes of a world over HTTP: what a request changes, leaves alone and takes along. */
@SuppressWarnings("NullAway.Init")
class AdministeredChangesTest {
  private static AdminClient admin;

  @BeforeAll
  static void fill() {
    admin = new AdminClient();
    admin.fill();
  }

  @AfterAll
  static void stop() {
    admin.close();
  }

  @Test
  void whatIsDeletedTakesWithItWhatHangsOnIt() {
    String users = "accounts/" + MANAGER + "/users/";
    admin.put(users + "bob", Map.of("groups", List.of("sharers")));
    Credentials bob = admin.key(MANAGER, Map.of("user", "bob"));
    assertThat(admin.rest.call(bob, "GET", "/v1/permissions", "").status()).isEqualTo(200);

    assertThat(admin.call("DELETE", users + "bob", "").status()).isEqualTo(204);

    assertThat(admin.rest.call(bob, "GET", "/v1/permissions", "").status()).isEqualTo(401);
    assertThat(admin.call("GET", users + "bob", "").status()).isEqualTo(404);
    assertThat(admin.call("DELETE", users + "bob", "").status()).as("again").isEqualTo(204);
  }

  @Test
  void aKeyCanBeRotatedSwitchedOffAndOn() {
    Credentials key = admin.key(MEMBER, Map.of());
    String path = "access-keys/" + key.accessKeyId();
    String token = admin.rest.token(key);

    Json rotated =
        admin
            .rest
            .withToken(AdminClient.TOKEN, "POST", "/v1/admin/" + path + "/rotate", "")
            .result();
    assertThat(admin.rest.askForToken(key).status()).as("old secret").isEqualTo(401);
    Credentials fresh = Credentials.of(key.accessKeyId(), rotated.text("accessKeySecret"));
    assertThat(admin.rest.askForToken(fresh).status()).isEqualTo(201);

    admin.put(path, Map.of("active", false));
    assertThat(admin.rest.withToken(token, "GET", "/v1/permissions", "").status()).isEqualTo(401);
    assertThat(admin.rest.askForToken(fresh).status()).isEqualTo(401);
    admin.put(path, Map.of("active", true));
    assertThat(admin.rest.withToken(token, "GET", "/v1/permissions", "").status()).isEqualTo(200);
    assertThat(admin.get(path).text("principal")).isEqualTo("acs:ram::" + MEMBER + ":root");
  }

  @Test
  void newFoldersAndMembersAreNotDeniedWhereControlPoliciesAreInUse() {
    List<String> members = List.of("1000000000000005", "1000000000000006", "1000000000000007");
    for (String account : members) {
      admin.put("accounts/" + account, Map.of());
    }
    String directory = "directories/rd-New2";
    String full = directory + "/control-policies/cp-FullAliyunAccess";
    Map<String, Object> root = Map.of("id", "r-New2");
    admin.put(directory, Map.of("managementAccount", members.getFirst(), "folders", List.of(root)));
    admin.put(directory + "/control-policies/cp-2", Map.of("document", POLICY));

    admin.put(directory + "/members/" + members.get(1), Map.of("folder", "r-New2"));
    admin.put(
        directory,
        Map.of(
            "managementAccount",
            members.getFirst(),
            "folders",
            List.of(root, Map.of("id", "fd-New2", "parent", "r-New2")),
            "members",
            List.of(
                Map.of("account", members.get(1), "folder", "r-New2"),
                Map.of("account", members.get(2), "folder", "fd-New2"))));

    assertThat(admin.get(full).get("attachedTo"))
        .isEqualTo(List.of(members.get(1), members.get(2), "fd-New2", "r-New2"));
    for (String account : members) {
      Credentials key = admin.key(account, Map.of());
      assertThat(admin.rest.call(key, "GET", "/v1/permissions", "").status()).isEqualTo(200);
    }

    admin.put(full, Map.of("attachedTo", List.of("r-New2", "fd-New2")));
    admin.put(directory + "/members/" + members.get(2), Map.of("folder", "r-New2"));
    assertThat(admin.get(full).get("attachedTo"))
        .as("whoever moves stays detached")
        .isEqualTo(List.of("fd-New2", "r-New2"));
  }

  @Test
  void listsThatAPutLeavesOutStayAndEmptyOnesEmptyThem() {
    String account = "accounts/1000000000000021";
    admin.put(
        account,
        Map.of(
            "site",
            "international",
            "resourceGroups",
            List.of("rg-a", "rg-b"),
            "catalogued",
            true));
    admin.put("accounts/1000000000000022", Map.of("site", "China"));
    String directory = "directories/rd-New3";
    Map<String, Object> described =
        Map.of("managementAccount", "1000000000000021", "folders", List.of(Map.of("id", "r-New3")));
    admin.put(directory, described);
    admin.put(directory + "/members/1000000000000022", Map.of("folder", "r-New3"));
    List<Map<String, String>> policies = List.of(Map.of("name", "AdministratorAccess"));
    admin.put(account + "/groups/ops", Map.of("policies", policies));
    admin.put(account + "/users/eve", Map.of("groups", List.of("ops"), "policies", policies));
    admin.put(account + "/roles/reader", Map.of("policies", policies));
    String control = directory + "/control-policies/cp-3";
    admin.put(control, Map.of("document", POLICY, "attachedTo", List.of("r-New3")));
    String resource = account + "/resources/VSwitch/vsw-zone";
    admin.put(resource, Map.of("unreachableFor", List.of("1000000000000022")));
    List<String> paths =
        List.of(
            account,
            directory,
            account + "/groups/ops",
            account + "/users/eve",
            account + "/roles/reader",
            control,
            resource);
    List<Map<String, Object>> puts =
        List.of(
            Map.of("catalogued", true, "site", "INTERNATIONAL"),
            described,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("document", POLICY),
            Map.of());

    for (int i = 0; i < paths.size(); i++) {
      Json before = admin.get(paths.get(i));
      admin.put(paths.get(i), puts.get(i));
      assertThat(admin.get(paths.get(i))).isEqualTo(before);
    }

    admin.put(account + "/users/eve", Map.of("groups", List.of(), "policies", List.of()));
    assertThat(admin.get(account + "/users/eve").list("groups")).isEmpty();
    assertThat(admin.get(account + "/users/eve").list("policies")).isEmpty();
    admin.put(resource, Map.of("unreachableFor", List.of()));
    assertThat(admin.get(resource).get("unreachableFor")).isEqualTo(List.of());
    assertThat(admin.get(account).text("site")).isEqualTo("INTERNATIONAL");
    assertThat(admin.get("accounts/1000000000000022").text("site")).isEqualTo("CHINA");
  }

  @Test
  void resourcesAreListedForAccountsThatKeepACatalogueOnly() {
    admin.put("accounts/1000000000000023", Map.of());

    assertThat(
            admin
                .call("PUT", "accounts/1000000000000023/resources/VSwitch/vsw-of-23", Map.of())
                .problem(400, "InvalidParameter")
                .text("detail"))
        .contains("set 'catalogued: true' for the account first");
  }

  @Test
  void worldsThatBreakRulesAreRefusedAndLeaveNothing() {
    World before = admin.stored();

    assertThat(
            admin
                .call(
                    "PUT",
                    "accounts/" + MANAGER + "/users/eve",
                    Map.of("groups", List.of("nobody")))
                .problem(400, "InvalidParameter")
                .text("detail"))
        .contains("no group 'nobody'");
    admin.call("PUT", "accounts/12", Map.of()).problem(400, "InvalidParameter");
    admin
        .call(
            "PUT",
            "accounts/" + MANAGER + "/policies/Broken",
            Map.of("versions", List.of(Map.of("version", "v1", "document", "{}"))))
        .problem(400, "InvalidParameter");
    admin.call("DELETE", "accounts/" + MANAGER, "").problem(400, "InvalidParameter");
    admin
        .call("PUT", "access-keys/unknown", Map.of("active", true))
        .problem(404, "InvalidAction.NotFound");
    admin
        .call("PUT", "directories/rd-New1/members/" + OUTSIDER, Map.of("folder", "fd-nowhere"))
        .problem(400, "InvalidParameter");

    assertThat(admin.stored()).isEqualTo(before);
  }
}
