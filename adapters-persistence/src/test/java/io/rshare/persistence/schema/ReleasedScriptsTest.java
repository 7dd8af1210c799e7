package io.rshare.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.persistence.EmptyDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** A script that was released never changes: databases that ran it would not start any more. */
class ReleasedScriptsTest {
  private static Map<String, Integer> checksums(String scripts) {
    Map<String, Integer> checksums = new LinkedHashMap<>();
    Flyway flyway =
        Flyway.configure()
            .dataSource(EmptyDatabase.url(), null, null)
            .locations("classpath:db/" + scripts)
            .load();
    for (MigrationInfo script : flyway.info().all()) {
      checksums.put(script.getVersion().getVersion(), script.getChecksum());
    }
    return checksums;
  }

  @Test
  void thoseForServersAreWhatTheyWere() {
    assertThat(checksums("migration"))
        .containsEntry("1", -856_155_864)
        .containsEntry("2", -1_150_752_278)
        .containsEntry("3", 1_827_136_366)
        .containsEntry("4", -1_284_652_907)
        .containsEntry("5", 58_654_766)
        .containsEntry("6", -1_618_790_160)
        .containsEntry("7", -1_359_404_762)
        .containsEntry("8", -640_436_707)
        .as("one that is new is to be added here")
        .hasSize(8);
  }

  @Test
  void thoseForTheEmbeddedDatabaseAreWhatTheyWere() {
    assertThat(checksums("sqlite"))
        .containsEntry("7", 27_638_531)
        .containsEntry("8", -640_436_707)
        .as("one that is new is to be added here")
        .hasSize(2);
  }

  @Test
  void theTwoThatWereEditedAreKnownByTheirFormerChecksums() {
    assertThat(checksums("edited"))
        .containsEntry("1", EditedScripts.FORMER_V1)
        .containsEntry("5", EditedScripts.FORMER_V5);
    assertThat(checksums("migration"))
        .containsEntry("1", EditedScripts.V1)
        .containsEntry("5", EditedScripts.V5);
  }

  @Test
  void aDatabaseOfANewerReleaseIsRefusedInOneSentence() throws SQLException {
    String url = EmptyDatabase.url();
    Schema schema = Schema.ofEmbedded(url);
    schema.migrate();
    note(url, "99");

    assertThatThrownBy(schema::migrate)
        .isInstanceOf(NewerSchemaException.class)
        .hasMessageStartingWith("the database was written by a newer release (its schema is")
        .hasMessageContaining("99");
    assertThatThrownBy(schema::validate).isInstanceOf(NewerSchemaException.class);
  }

  private static void note(String url, String version) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
              + " checksum, installed_by, execution_time, success) VALUES (1000, '"
              + version
              + "', 'x', 'SQL', 'x.sql', 1, 'x', 0, 1)");
    }
  }
}
