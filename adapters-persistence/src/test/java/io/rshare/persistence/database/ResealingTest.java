package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rshare.domain.identity.AttachedPolicy;
import io.rshare.domain.port.ServiceKeys.Purpose;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleWorld;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored is sealed, whatever version and master key it was stored with. */
class ResealingTest {
  private static final String NEXT_KEY = "bmV4dCBrZXkgbmV4dCBrZXkgbmV4dCBrZXkgbmV4dC4=";
  private static final List<String> SECRETS =
      List.of(
          SampleWorld.ALICE_KEY.secret(),
          SampleWorld.DEPLOYER_KEY.secret(),
          SampleWorld.DEPLOYER_KEY.session().orElseThrow().token());

  @TempDir private Path folder = Path.of("replaced");

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("db");
  }

  private static void assertNothingIsInClear(Node node) throws SQLException {
    var dump = new StringBuilder();
    try (Connection connection = node.direct();
        Statement statement = connection.createStatement();
        ResultSet lines = statement.executeQuery("SCRIPT")) {
      while (lines.next()) {
        dump.append(lines.getString(1)).append('\n');
      }
    }
    HexFormat hex = HexFormat.of();
    assertThat(SECRETS)
        .allSatisfy(
            secret ->
                assertThat(dump.toString())
                    .doesNotContain(secret)
                    .doesNotContain(hex.formatHex(secret.getBytes(StandardCharsets.UTF_8))));
    for (Purpose purpose : Purpose.values()) {
      assertThat(dump.toString()).doesNotContain(hex.formatHex(node.serviceKeys().key(purpose)));
    }
  }

  private static void assertKeysAreThere(Node node) {
    assertThat(SampleWorld.world().keys())
        .allSatisfy(k -> assertThat(node.identities().accessKey(k.id())).contains(k));
    assertThat(node.identities().isSecurityToken("token-of-deployer")).isTrue();
  }

  @Test
  void nothingIsStoredInClear() throws SQLException {
    try (Node node = Node.on(url())) {
      node.worlds().replace(SampleWorld.world(), "sample");

      assertKeysAreThere(node);
      assertNothingIsInClear(node);
    }
  }

  @Test
  void aDatabaseOfTheTimeBeforeIsSealedAtTheFirstStart() throws SQLException {
    Flyway.configure()
        .dataSource(new JdbcUrl(url()).completed(), "sa", "")
        .target("3")
        .load()
        .migrate();
    byte[] pageTokens = new byte[32];
    Arrays.fill(pageTokens, (byte) 7);
    try (Connection connection =
            DriverManager.getConnection(new JdbcUrl(url()).completed(), "sa", "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO account VALUES ('1000000000000001', 'management', 'CHINA', '', 'rg-a')");
      statement.execute("INSERT INTO resource_group VALUES ('1000000000000001', 'rg-a')");
      statement.execute(
          "INSERT INTO ram_user VALUES ('1000000000000001', 'alice', '200000000000000001')");
      statement.execute("INSERT INTO ram_group_member VALUES ('1000000000000001', 'alice', 'ops')");
      statement.execute("INSERT INTO ram_policy VALUES ('1000000000000001', 'own', 'v2', '{}')");
      statement.execute(
          "INSERT INTO ram_policy_attachment VALUES"
              + " ('1000000000000001', 'GROUP', 'ops', '1000000000000001', 'own', '')");
      statement.execute(
          "INSERT INTO access_key (key_id, secret, active, account_id, principal_kind,"
              + " principal_id, principal_name) VALUES ('LTAIsampleAlice',"
              + " 'secret of LTAIsampleAlice', TRUE, '1000000000000001', 'USER',"
              + " '200000000000000001', 'alice')");
      statement.execute(
          "INSERT INTO service_key VALUES ('page-tokens', X'"
              + HexFormat.of().formatHex(pageTokens)
              + "')");
    }

    try (Node node = Node.on(url())) {
      assertThat(node.identities().accessKey("LTAIsampleAlice")).contains(SampleWorld.ALICE_KEY);
      assertThat(node.serviceKeys().key(Purpose.PAGE_TOKENS)).isEqualTo(pageTokens);
      assertThat(node.policies().of(SampleWorld.ALICE))
          .extracting(AttachedPolicy::version, AttachedPolicy::document)
          .containsExactly(tuple("v2", "{}"));
      assertThat(node.worlds().current().groups()).hasSize(1);
      assertNothingIsInClear(node);
    }
  }

  @Test
  void aNewMasterKeySealsWhatTheOldOneSealed() {
    byte[] pageTokens;
    try (Node node = Node.on(url())) {
      node.worlds().replace(SampleWorld.world(), "sample");
      pageTokens = node.serviceKeys().key(Purpose.PAGE_TOKENS);
    }
    String both = NEXT_KEY + "," + Node.MASTER_KEY;
    try (Node node = Node.on(url(), Map.of("rshare.master-key", both))) {
      assertKeysAreThere(node);
    }
    try (Node node = Node.on(url(), Map.of("rshare.master-key", NEXT_KEY))) {
      assertKeysAreThere(node);
      assertThat(node.serviceKeys().key(Purpose.PAGE_TOKENS)).isEqualTo(pageTokens);
    }
    assertThatThrownBy(() -> Node.on(url()))
        .hasRootCauseInstanceOf(MasterKeyException.class)
        .hasStackTraceContaining("another master key");
  }
}
