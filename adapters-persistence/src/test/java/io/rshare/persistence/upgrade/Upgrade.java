package io.rshare.persistence.upgrade;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static io.rshare.testkit.SampleWorld.OUTSIDER;
import static io.rshare.testkit.SampleWorld.PROD_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.domain.association.Failure;
import io.rshare.domain.association.FailureReason;
import io.rshare.domain.identity.Role;
import io.rshare.domain.port.ServiceKeys.Purpose;
import io.rshare.domain.quota.Quota;
import io.rshare.domain.quota.Usage;
import io.rshare.domain.resource.ResourceType;
import io.rshare.domain.share.ShareContents;
import io.rshare.domain.share.ShareId;
import io.rshare.domain.share.ShareStatus;
import io.rshare.domain.target.SharedTarget.ToFolder;
import io.rshare.persistence.Node;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SampleShare;
import io.rshare.testkit.SampleWorld;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Goes through every version of the schema, fills in what the service of that version wrote, and
 * lets the newest one read all of it.
 */
final class Upgrade {
  private static final String ROWS = "/db/released/V%s.sql";
  private static final MigrationVersion LAST_FORMER = MigrationVersion.fromVersion("7");
  private static final byte[] PAGE_TOKEN_KEY =
      HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

  private Upgrade() {}

  /**
   * Fills the empty H2 database {@code url} with what every version wrote that kept its data so.
   */
  static void fillFormerVersions(String url) throws SQLException, IOException {
    fill(url, LAST_FORMER);
  }

  /** Fills the empty database {@code url} with what the service of every version wrote. */
  static void fillEveryVersion(String url) throws SQLException, IOException {
    fill(url, MigrationVersion.LATEST);
  }

  private static void fill(String url, MigrationVersion last) throws SQLException, IOException {
    FluentConfiguration flyway =
        Flyway.configure().dataSource(url, null, null).locations("classpath:db/migration");
    for (MigrationInfo script : flyway.target(last).load().info().all()) {
      if (script.getVersion().compareTo(last) > 0) {
        return;
      }
      String[] rows = rowsOf(script);
      Flyway step = flyway.target(script.getVersion()).load();
      assertThat(step.migrate().migrationsExecuted).isOne();
      insert(url, rows);
    }
  }

  /** Fails unless a service on {@code url} reads all of that. */
  static void assertThatNothingIsLost(String url) {
    try (Node node = Node.on(url)) {
      assertThatSharesAreThere(node);
      assertThatTheWorldIsThere(node);
      assertThat(node.serviceKeys().key(Purpose.PAGE_TOKENS)).isEqualTo(PAGE_TOKEN_KEY);
      PersistenceInvariants.check(node.rows());
    }
  }

  /** Fails unless what was written since the embedded store is no longer H2 is there, too. */
  static void assertThatTheNewestIsThere(String url) {
    try (Node node = Node.on(url)) {
      assertThat(node.users().find(MANAGEMENT, "userOfV8")).isPresent();
    }
  }

  private static void assertThatSharesAreThere(Node node) {
    ShareContents expected =
        SampleShare.of("rs-v1", MANAGEMENT)
            .resource(ResourceType.IMAGE, "m-1")
            .resource(ResourceType.CAPACITY_RESERVATION, "cr-1")
            .invite("i-v1", OUTSIDER)
            .internal(new ToFolder("fd-prod"))
            .service("ecs.aliyuncs.com", Optional.empty())
            .tag("stage", "täst 𝄞")
            .contents();
    ShareContents found = node.resourceShares().find(new ShareId("rs-v1")).orElseThrow();
    assertThat(found.resources()).containsExactlyInAnyOrderElementsOf(expected.resources());
    assertThat(found.targets()).containsExactlyInAnyOrderElementsOf(expected.targets());
    assertThat(found.permissions()).containsExactlyInAnyOrderElementsOf(expected.permissions());
    assertThat(found.tags()).isEqualTo(expected.tags());
    assertThat(found.invitations()).isEqualTo(expected.invitations());
    assertThat(found.share().due())
        .as("since V3 an invitation that runs out is a step that is due")
        .contains(Instant.parse("2026-03-15T02:30:00.123Z"));

    ShareContents ended = node.resourceShares().find(new ShareId("rs-v3")).orElseThrow();
    assertThat(ended.share().status()).isEqualTo(ShareStatus.DELETED);
    assertThat(ended.share().due()).contains(Instant.parse("2026-03-11T02:30:00.123Z"));
    assertThat(ended.targets().getFirst().failure()).contains(Failure.alone("why it failed"));
    assertThat(ended.resources().getFirst().failure().orElseThrow().pairs())
        .extracting(pair -> pair.reason())
        .containsExactly(FailureReason.LIMIT_EXCEEDED);
    assertThat(node.usages().of(MANAGEMENT)).isEqualTo(new Usage(1, 2, 1));
  }

  private static void assertThatTheWorldIsThere(Node node) {
    assertThat(node.worlds().digest()).contains("as of V1");
    assertThat(node.knownAccounts().find(MANAGEMENT).orElseThrow().quotas().set())
        .containsEntry(Quota.RESOURCE_SHARES, 12);
    assertThat(node.resourceDirectories().of(PROD_MEMBER).orElseThrow().sharingEnabled()).isTrue();
    assertThat(node.identities().accessKey(SampleWorld.ALICE_KEY.id()))
        .contains(SampleWorld.ALICE_KEY);
    assertThat(node.identities().accessKey("LTAIsealedV7").orElseThrow().secret())
        .isEqualTo("secret of V7");
    assertThat(node.attachedPolicies().of(SampleWorld.ALICE))
        .extracting(policy -> policy.document())
        .hasSize(2)
        .anyMatch(document -> document.contains("resourcesharing:Create*"))
        .anyMatch(document -> document.contains("resourcesharing:List*"));
    assertThat(node.attachedPolicies().controlPolicies(PROD_MEMBER))
        .anyMatch(level -> !level.isEmpty());
    assertThat(node.resourceCatalogue().covers(OUTSIDER)).isTrue();
    assertThat(node.resourceCatalogue().covers(MANAGEMENT)).isFalse();
    assertThat(node.resourceCatalogue().find(ResourceType.V_SWITCH, "vsw-catalogued")).isPresent();
    Role older = node.identities().role(MANAGEMENT, "Deployer").orElseThrow();
    assertThat(older.trustPolicy()).isEmpty();
    assertThat(older.maxSessionDuration()).isEqualTo(Role.DEFAULT_SESSION_DURATION);
    Role newer = node.identities().role(MANAGEMENT, "Auditor").orElseThrow();
    assertThat(newer.trustPolicy()).isPresent();
    assertThat(newer.maxSessionDuration()).isEqualTo(Duration.ofHours(2));
  }

  private static String[] rowsOf(MigrationInfo script) throws IOException {
    String file = String.format(ROWS, script.getVersion());
    try (InputStream in = Upgrade.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new AssertionError(
            script.getScript()
                + " is tried with no data: add src/test/resources"
                + file
                + " with rows as the service writes them from that version on, and let Upgrade"
                + " read them");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n", -1);
    }
  }

  private static void insert(String url, String[] rows) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      int inserted = 0;
      for (String text : Stream.of(rows).filter(text -> !text.isBlank()).toList()) {
        inserted += statement.executeUpdate(text);
      }
      assertThat(inserted).isPositive();
    }
  }
}
