package io.rshare.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** Each script once, cut short somewhere; {@code HalfRunScriptTest} cuts them everywhere. */
@NeedsMySql
class MySqlHalfRunScriptTest {
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  @Test
  void aScriptThatWasCutShortGoesOn() throws SQLException {
    var random = new Random(SEED);
    List<MigrationInfo> scripts;
    try (MySqlDatabase database = MySqlDatabase.create()) {
      scripts = CutShort.scripts(database.url());
    }
    Set<Set<String>> outcomes = new HashSet<>();
    for (MigrationInfo script : scripts) {
      int most = HalfRunScript.statements(script.getScript()).size();
      try (MySqlDatabase database = MySqlDatabase.create()) {
        outcomes.add(CutShort.columns(database.url(), script, 1 + random.nextInt(most)));
      }
    }
    assertThat(outcomes).as("-Drshare.seed=%d", SEED).hasSize(1);
  }
}
