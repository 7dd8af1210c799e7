package io.rshare.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rshare.persistence.database.JdbcUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that come from a copy, a backup or a former release keep no log ahead until they are used.
 */
class StoredPagesTest {
  @TempDir private Path folder = Path.of("replaced");
  private EmbeddedFile file = new EmbeddedFile(Path.of("replaced"));

  @BeforeEach
  void writeWithoutALog() throws SQLException {
    file = new EmbeddedFile(folder.resolve("rshare.db"));
    execute(file.url(), "PRAGMA journal_mode = DELETE", "CREATE TABLE t (a INT)");
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  /** What a start does before it writes: it reads, with the options of the service. */
  private void read() throws SQLException {
    execute(new JdbcUrl(file.url()).completed(), "SELECT COUNT(*) FROM t");
  }

  @Test
  void aStartThatIsKilledBeforeItWritesLeavesNoDamage() throws Exception {
    StoredPages.settle(file);
    read();

    assertThat(Damage.of(file)).isEmpty();
  }

  @Test
  void soDoesAStartOnWhatAnEarlierReleaseHasSettled() throws Exception {
    StoredPages.count(file);
    StoredPages.settle(file);
    read();

    assertThat(Damage.of(file)).isEmpty();
  }

  @Test
  void aRestoredBackupIsNotTakenForDamageEither() throws Exception {
    StoredPages.settle(file);
    Path backup = folder.resolve("backup.db");
    file.copyTo(backup);
    file.restore(backup);
    read();

    assertThatCode(() -> StoredPages.settle(file)).doesNotThrowAnyException();
  }
}
