package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.domain.port.ServiceKeys.Purpose;
import io.rshare.persistence.Node;
import io.rshare.persistence.schema.Schema;
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
    return "jdbc:sqlite:" + folder.resolve("db");
  }

  private static void dump(Connection connection, String table, StringBuilder dump)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] bytes = rows.getBytes(i);
          dump.append(rows.getString(i)).append('\n');
          dump.append(bytes == null ? "" : HexFormat.of().formatHex(bytes)).append('\n');
        }
      }
    }
  }

  private static void assertNothingIsInClear(Node node) throws SQLException {
    var dump = new StringBuilder();
    try (Connection connection = node.direct()) {
      for (SealedColumn column : SealedColumn.ALL) {
        dump(connection, column.table(), dump);
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
  void whatCameInClearFromAnOlderStoreIsSealedAtTheFirstStart() throws SQLException {
    Schema.ofEmbedded(new JdbcUrl(url()).completed()).migrate();
    byte[] pageTokens = new byte[32];
    Arrays.fill(pageTokens, (byte) 7);
    try (Connection connection = DriverManager.getConnection(new JdbcUrl(url()).completed());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO access_key (key_id, secret, active, account_id, principal_kind,"
              + " principal_id, principal_name) VALUES ('LTAIsampleAlice',"
              + " 'secret of LTAIsampleAlice', TRUE, '1000000000000001', 'USER',"
              + " '200000000000000001', 'alice')");
      statement.execute(
          "INSERT INTO service_key (key_name, secret) VALUES ('page-tokens', X'"
              + HexFormat.of().formatHex(pageTokens)
              + "')");
    }

    try (Node node = Node.on(url())) {
      assertThat(node.identities().accessKey("LTAIsampleAlice")).contains(SampleWorld.ALICE_KEY);
      assertThat(node.serviceKeys().key(Purpose.PAGE_TOKENS)).isEqualTo(pageTokens);
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
