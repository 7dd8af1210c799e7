package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.application.access.AccessRequest;
import io.rshare.application.access.Authorizer;
import io.rshare.application.access.Decision;
import io.rshare.domain.account.AccountId;
import io.rshare.domain.identity.Principal;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The control policies that the guide recommends for Resource Sharing.
 *
 * @see <a
 *     href="https://www.alibabacloud.com/help/en/resource-management/resource-sharing/use-cases/examples-of-using-an-access-control-policy-to-limit-resource-sharing">
 *     Examples of using an access control policy to limit resource sharing</a>
 */
@SuppressWarnings("NullAway.Init")
class ControlPolicySamplesTest {
  private static final Credentials EXTERNAL = user("External");
  private static final Credentials TARGETS = user("Targets");
  private static final Credentials TYPES = user("Types");

  private static TestService service;

  @BeforeAll
  static void start() {
    service = TestService.start("control-policies.yaml");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void noSharingOutsideTheDirectory() {
    denied(service.create(EXTERNAL, "ResourceShareName", "a", "AllowExternalTargets", "true"));
    allowed(service.create(EXTERNAL, "ResourceShareName", "a", "AllowExternalTargets", "false"));
    allowed(service.create(EXTERNAL, "ResourceShareName", "a"));
  }

  @Test
  void onlyListedPrincipals() {
    allowed(share(TARGETS, "fd-External"));
    allowed(share(TARGETS, "1100000000000001"));
    allowed(share(TARGETS, "1100000000000004"));
    denied(share(TARGETS, "1100000000000003"));
    denied(share(TARGETS, "fd-Types"));
    denied(share(TARGETS, "rd-Ctrl01"));
    denied(
        service.create(
            TARGETS,
            "ResourceShareName",
            "a",
            "Targets.1",
            "fd-External",
            "Targets.2",
            "fd-Types"));
  }

  @Test
  void noInvitationsAccepted() {
    // The operation is not served yet, so the authorizer is asked itself.
    var request =
        new AccessRequest(
            new Principal.RamUser(new AccountId("1100000000000003"), "210000000000000003", "admin"),
            "resourcesharing:AcceptResourceShareInvitation",
            List.of("*"),
            Optional.empty(),
            Map.of());

    Decision decision = service.service.bean("ram", Authorizer.class).decide(request);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Denied.class,
            denied -> {
              assertThat(denied.explicit()).isTrue();
              assertThat(denied.policyType()).isEqualTo("ControlPolicy");
            });
  }

  @Test
  void onlyListedTypes() {
    allowed(resource("VSwitch"));
    allowed(resource("Snapshot"));
    denied(resource("PrefixList"));
  }

  @Test
  void rootIdentityAndManagementAccountAreNotReached() {
    var root = Credentials.of("TestCtrlRootExternal", "test-ctrl-secret");
    var manager = Credentials.of("TestCtrlManagerUser", "test-ctrl-secret");

    allowed(service.create(root, "ResourceShareName", "a", "AllowExternalTargets", "true"));
    allowed(service.create(manager, "ResourceShareName", "a", "AllowExternalTargets", "true"));
  }

  private static Answer share(Credentials caller, String target) {
    return service.create(caller, "ResourceShareName", "a", "Targets.1", target);
  }

  private static Answer resource(String type) {
    return service.create(
        TYPES,
        "ResourceShareName",
        "a",
        "Resources.1.ResourceType",
        type,
        "Resources.1.ResourceId",
        "x-1");
  }

  private static void allowed(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** Denied by a control policy. */
  private static void denied(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.member("Code")).isEqualTo("NoPermission");
    assertThat(answer.member("AuthAction")).isEqualTo("resourcesharing:CreateResourceShare");
    assertThat(answer.member("PolicyType")).isEqualTo("ControlPolicy");
    assertThat(answer.member("NoPermissionType")).isEqualTo("ExplicitDeny");
    assertThat(answer.member("AuthPrincipalType")).isEqualTo("SubUser");
  }

  @Test
  void deniedCallLeavesNoTrace() throws SQLException {
    String before = everyRow();

    denied(resource("KMSInstance"));
    denied(share(TARGETS, "fd-Types"));

    assertThat(everyRow()).isEqualTo(before);
  }

  /** What the database holds, nonces and counters included. */
  private static String everyRow() throws SQLException {
    try (Connection connection = service.pool().getConnection();
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      var all = new StringBuilder();
      for (String table : tables) {
        try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
          addRows(rows, all.append(table).append('\n'));
        }
      }
      return all.toString();
    }
  }

  private static void addRows(ResultSet rows, StringBuilder all) throws SQLException {
    while (rows.next()) {
      for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
        all.append(rows.getString(column)).append('|');
      }
      all.append('\n');
    }
  }

  private static Credentials user(String name) {
    return Credentials.of("TestCtrlUser" + name, "test-ctrl-secret");
  }
}
