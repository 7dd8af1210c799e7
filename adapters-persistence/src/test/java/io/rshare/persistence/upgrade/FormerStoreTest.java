package io.rshare.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.persistence.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of the releases that kept their data in H2. */
class FormerStoreTest {
  @TempDir private Path folder = Path.of("replaced");

  private String former() {
    return former(folder);
  }

  /** The URL of the file that former releases kept in {@code folder}. */
  static String former(Path folder) {
    return "jdbc:h2:file:"
        + folder.resolve("rshare")
        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
        + ";TIME ZONE=UTC;USER=sa;PASSWORD=";
  }

  private String url() {
    return "jdbc:sqlite:" + folder.resolve("rshare.db");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @Test
  void everyReleasedVersionComesOverWithItsData() throws Exception {
    Upgrade.fillFormerVersions(former());
    byte[] before = Files.readAllBytes(file("rshare.mv.db"));

    Upgrade.assertThatNothingIsLost(url());

    assertThat(file("rshare.mv.db")).doesNotExist();
    assertThat(file("rshare.mv.db.former")).hasBinaryContent(before);
    Upgrade.assertThatNothingIsLost(url());
  }

  @Test
  void aFolderOfTheTimeBeforeTheScriptsWereEditedComesOver() throws Exception {
    Path scripts = Files.createDirectory(file("scripts"));
    for (String name : new String[] {"V1__shares_and_world", "V5__versions_groups_and_catalogue"}) {
      copy("db/edited/", name, scripts);
    }
    for (String name : new String[] {"V2__service_keys", "V3__life_cycles", "V4__role_trust"}) {
      copy("db/migration/", name, scripts);
    }
    Flyway.configure()
        .dataSource(former(), null, null)
        .locations("filesystem:" + scripts)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(former());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO catalogued_resource_account VALUES"
              + " ('VSwitch', 'vsw-1', '1000000000000003', 'UNREACHABLE'),"
              + " ('VSwitch', 'vsw-1', '1000000000000003', 'USED')");
    }

    try (Node node = Node.on(url());
        Connection connection = node.direct();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM unreachable_resource")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("account_id")).isEqualTo("1000000000000003");
      assertThat(rows.next()).isFalse();
    }
  }

  private static void copy(String from, String name, Path to) throws IOException {
    try (var in = FormerStoreTest.class.getResourceAsStream("/" + from + name + ".sql")) {
      Files.copy(in, to.resolve(name + ".sql"));
    }
  }

  @Test
  void whatWasCutShortBeginsAnew() throws Exception {
    Upgrade.fillFormerVersions(former());
    Files.writeString(file("rshare.db.new"), "half of it");
    Files.writeString(file("rshare.former.new.mv.db"), "half of it");

    Upgrade.assertThatNothingIsLost(url());

    try (var files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .filteredOn(name -> !name.equals("rshare.trace.db"))
          .containsExactlyInAnyOrder("rshare.db", "rshare.db.sums", "rshare.mv.db.former");
    }
  }

  @Test
  void aFormerFileIsPutAsideThoughTheNewOneIsThere() throws Exception {
    Upgrade.fillFormerVersions(former());
    Path kept = folder.resolveSibling(folder.getFileName() + "-kept");
    Files.copy(file("rshare.mv.db"), kept);
    Upgrade.assertThatNothingIsLost(url());
    // As if the end came between the last two steps.
    Files.move(file("rshare.mv.db.former"), file("rshare.mv.db"));

    Upgrade.assertThatNothingIsLost(url());

    assertThat(file("rshare.mv.db.former")).hasSameBinaryContentAs(kept);
    Files.delete(kept);
  }

  @Test
  void aFormerFileThatIsDamagedStaysAndNothingTakesItsPlace() throws Exception {
    Files.writeString(file("rshare.mv.db"), "no database".repeat(1000));

    assertThatThrownBy(() -> Node.on(url())).hasStackTraceContaining("rshare.mv.db");

    assertThat(file("rshare.mv.db")).exists();
    assertThat(file("rshare.db")).doesNotExist();
  }
}
