package io.rshare.bootstrap.storecommand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.bootstrap.StartFailure;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.persistence.database.StoreHealth;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StoreCommandTest {
  @TempDir private Path folder = Path.of("replaced");

  private record Told(int status, String text) {}

  private Path data() {
    return folder.resolve("data");
  }

  private Path file() {
    return data().resolve("rshare.db");
  }

  private RunningService service() {
    return RunningService.start(ServiceOptions.local(data()));
  }

  private Told run(String... arguments) {
    var text = new StringWriter();
    var line = new CommandLine(new StoreCommand());
    line.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data().toString();
    return new Told(line.execute(all), text.toString());
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  @Test
  void aBackupOfARunningServiceIsRestored() throws Exception {
    Path backup = folder.resolve("backup.db");
    try (RunningService service = service()) {
      int accounts = service.bean(Worlds.class).current().accounts().size();
      assertThat(run("check")).satisfies(told -> assertThat(told.status()).isZero());
      assertThat(run("backup", backup.toString()).status()).isZero();
      service.bean(Worlds.class).change(before -> before, "changed after the backup");
      assertThat(run("restore", backup.toString()))
          .satisfies(told -> assertThat(told.status()).isEqualTo(2))
          .satisfies(told -> assertThat(told.text()).contains("is in use by another process"));
      assertThat(run("compact").status()).isEqualTo(2);
      assertThat(accounts).isPositive();
    }
    assertThat(run("backup", backup.toString()).status()).as("there already").isEqualTo(2);

    assertThat(run("restore", backup.toString()).status()).isZero();

    assertThat(data().resolve("rshare.db.before-restore")).exists();
    try (RunningService service = service()) {
      assertThat(service.bean(Worlds.class).digest().orElseThrow()).startsWith("demo:");
    }
  }

  @Test
  void compactingLeavesNothingEmpty() throws Exception {
    service().close();
    sql("CREATE TABLE filler (id INTEGER PRIMARY KEY, text TEXT)");
    sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
            + " INSERT INTO filler SELECT i, hex(randomblob(200)) FROM n");
    sql("DROP TABLE filler");
    assertThat(run("compact").status()).as("changed by somebody else").isEqualTo(1);
    assertThat(run("check", "--accept").status()).isZero();
    long before = Files.size(file());

    assertThat(run("compact").status()).isZero();

    assertThat(Files.size(file())).isLessThan(before / 4);
    assertThat(run("check").text()).contains("pages without content: 0", "all is well");
  }

  @Test
  void damageIsToldAndIsNoBackup() throws IOException {
    service().close();
    Path backup = folder.resolve("copy.db");
    Files.copy(file(), backup);
    try (var bytes = new RandomAccessFile(file().toFile(), "rw")) {
      for (long page = 1; page < bytes.length() / 4096; page += 2) {
        bytes.seek(page * 4096);
        bytes.write(new byte[4096]);
      }
    }

    Told check = run("check");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.text()).contains("the database " + file() + " is damaged: ");
    assertThatThrownBy(() -> service().close())
        .isInstanceOf(StartFailure.class)
        .hasMessageStartingWith("the database " + file())
        .hasMessageContaining("is damaged: ")
        .hasMessageContaining("restore a backup");
    assertThat(run("restore", file().toString()).status()).isEqualTo(1);
    assertThat(run("restore", backup.toString()).status()).isZero();
    assertThat(run("check").status()).isZero();
  }

  @Test
  void aDatabaseThatWasDeletedIsNoticedAndTakesNoWrites() throws Exception {
    try (RunningService service = service()) {
      var health = service.bean(StoreHealth.class);
      assertThat(health.trouble()).isEmpty();

      Files.move(file(), folder.resolve("elsewhere"));
      assertThat(health.trouble()).contains("the file of the database is gone");
      assertThatThrownBy(() -> service.bean(Worlds.class).change(before -> World.EMPTY, "lost"))
          .isInstanceOf(Fault.class);

      Files.move(folder.resolve("elsewhere"), file());
      assertThat(health.trouble()).isEmpty();
      service.bean(Worlds.class).change(before -> before, "kept");
      assertThat(service.bean(Worlds.class).digest()).contains("kept");
    }
  }

  @Test
  void rowsThatAreMissingAreTold() throws Exception {
    service().close();
    sql("INSERT INTO share_tag VALUES ('rs-none', 'k', '1', 'v')");

    Told check = run("check", "--accept");
    assertThat(check.status()).isEqualTo(1);
    assertThat(check.text()).contains("rows of share_tag belong to no share");
  }

  @Test
  void aLetterThatNobodyWroteIsTold() throws Exception {
    service().close();
    byte[] bytes = Files.readAllBytes(file());
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("rg-");
    bytes[at] = 's';
    Files.write(file(), bytes);

    assertThat(run("check"))
        .satisfies(told -> assertThat(told.status()).isEqualTo(1))
        .satisfies(told -> assertThat(told.text()).contains("1 of ", " pages differ", "--accept"));
    assertThatThrownBy(() -> service().close())
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("starting with page " + (at / 4096 + 1));

    assertThat(run("check", "--accept").status()).isZero();
    service().close();
    assertThat(run("check").status()).isZero();
  }

  @Test
  void withoutADatabaseThereIsNothingToLookAfter() {
    assertThat(run("check").status()).isEqualTo(2);
    assertThat(run("compact").status()).isEqualTo(2);
    assertThat(run("backup", folder.resolve("x").toString()).status()).isEqualTo(2);
    assertThat(run("restore", folder.resolve("none").toString()).status()).isEqualTo(2);
  }
}
