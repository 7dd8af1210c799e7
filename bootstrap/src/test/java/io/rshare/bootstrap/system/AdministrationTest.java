package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.AdminClient.MANAGER;
import static io.rshare.bootstrap.system.AdminClient.MEMBER;
import static io.rshare.bootstrap.system.AdminClient.OUTSIDER;
import static io.rshare.bootstrap.system.AdminClient.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.world.WorldFile;
import io.rshare.bootstrap.world.WorldWriter;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldDifference;
import io.rshare.testkit.SignedClient.Credentials;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A world that is built over HTTP from nothing, used, exported and applied. */
@SuppressWarnings("NullAway.Init")
class AdministrationTest {
  private static AdminClient admin;
  private static Credentials alice;
  private static Credentials outsider;

  @BeforeAll
  static void build() {
    admin = new AdminClient();
    assertThat(admin.stored()).isEqualTo(World.EMPTY);
    admin.fill();
    alice = admin.key(MANAGER, Map.of("user", "alice"));
    outsider = admin.key(OUTSIDER, Map.of());
  }

  @AfterAll
  static void stop() {
    admin.close();
  }

  @Test
  void whatWasBuiltSharesAndAcceptsOverHttpAlone() {
    Credentials manager = admin.key(MANAGER, Map.of());
    assertThat(admin.rest.call(manager, "PUT", "/v1/directory-sharing", "").status())
        .isEqualTo(204);
    RestClient.Answer made =
        admin.rest.call(
            alice,
            "POST",
            "/v1/resource-shares",
            """
            {"resourceShareName":"built","allowExternalTargets":true,
             "resources":[{"resourceId":"vsw-alice","resourceType":"VSwitch"}],
             "targets":["1000000000000002","1000000000000003"]}
            """);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Object invitation =
        admin
            .rest
            .call(outsider, "GET", "/v1/invitations", "")
            .result()
            .each("resourceShareInvitations", "resourceShareInvitationId")
            .getFirst();

    RestClient.Answer accepted =
        admin.rest.call(outsider, "POST", "/v1/invitations/" + invitation + "/accept", "");

    assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
    assertThat(
            admin
                .rest
                .call(outsider, "GET", "/v1/shared-resources?resourceOwner=OtherAccounts", "")
                .result()
                .each("sharedResources", "resourceId"))
        .containsExactly("vsw-alice");
  }

  @Test
  void anExportAppliesWithoutADifferenceAndBuildsTheSameWorldElsewhere() {
    World world = admin.stored();
    String exported = WorldWriter.write(world);
    var file = new WorldFile("exported", exported);

    World again = file.describe((kind, document) -> List.of()).over(world);

    assertThat(WorldDifference.between(world, again).changes()).isEmpty();
    assertThat(exported).doesNotContain(alice.secret()).doesNotContain(outsider.secret());
    String withSecrets = exported;
    for (var key : world.keys()) {
      withSecrets =
          withSecrets.replace(
              "- id: " + key.id() + "\n",
              "- id: " + key.id() + "\n      secret: " + key.secret() + "\n");
    }
    World elsewhere =
        new WorldFile("with secrets", indented(withSecrets)).read((kind, document) -> List.of());
    assertThat(elsewhere).isEqualTo(world);
  }

  /** Secrets go to the column of the field before them. */
  private static String indented(String yaml) {
    String[] lines = yaml.split("\n", -1);
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].startsWith("      secret: ")) {
        lines[i] = " ".repeat(lines[i - 1].indexOf("id:")) + lines[i].strip();
      }
    }
    return String.join("\n", lines);
  }

  @Test
  void documentsReadBackAsTheyWereWritten() {
    Json user = admin.get("accounts/" + MANAGER + "/users/alice");
    assertThat(user.text("id")).isEqualTo("200000000000000001");
    assertThat(user.each("policies", "name"))
        .containsExactly("AliyunResourceSharingReadOnlyAccess");
    Json directory = admin.get("directories/rd-New1");
    assertThat(directory.each("folders", "id")).containsExactly("fd-New1", "r-New1");
    assertThat(directory.each("members", "account")).containsExactly(MEMBER);
    assertThat(admin.get("directories/rd-New1/control-policies").each("controlPolicies", "name"))
        .containsExactly("cp-1", "cp-FullAliyunAccess");
    assertThat(admin.get("accounts/" + MANAGER + "/policies").each("policies", "defaultVersion"))
        .containsExactly("v2");
    assertThat(admin.get("accounts/" + OUTSIDER + "/resources").each("resources", "targetLimit"))
        .containsExactly(3L);
    Json page = admin.get("accounts?maxResults=2");
    assertThat(page.each("accounts", "account")).containsExactly(MANAGER, MEMBER);
    assertThat(
            admin.get("accounts?nextToken=" + page.text("nextToken")).each("accounts", "account"))
        .contains(OUTSIDER);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, accounts",
    "GET, accounts/1000000000000001",
    "PUT, accounts/1000000000000009",
    "DELETE, accounts/1000000000000003",
    "POST, accounts/1000000000000001/access-keys",
    "GET, directories",
    "PUT, access-keys/unknown"
  })
  void nobodyButAnAdministratorGetsIn(String method, String path) {
    String target = "/v1/admin/" + path;
    String body = method.equals("PUT") || method.equals("POST") ? "{}" : "";

    assertThat(admin.rest.call(alice, method, target, body).status()).isEqualTo(401);
    for (String token :
        List.of(AdminClient.TOKEN + "x", "", "x", POLICY.substring(0, 9).replace('"', 'x'))) {
      assertThat(admin.rest.withToken(token, method, target, body).status()).isEqualTo(401);
    }
    assertThat(admin.rest.send(method, target, Map.of(), "").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/permissions",
    "GET, /v1/resource-shares?resourceOwner=Self",
    "PUT, /v1/directory-sharing"
  })
  void anAdministratorIsNobodyElsewhere(String method, String target) {
    assertThat(admin.rest.withToken(AdminClient.TOKEN, method, target, "").status()).isEqualTo(401);
  }
}
