package io.rshare.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;

/** On H2, which is what cannot undo a change of a table either, and is quick. */
class HalfRunScriptTest {
  private static String url(String name) {
    return "jdbc:h2:mem:cut-"
        + name
        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;USER=;PASSWORD=";
  }

  @Test
  void aScriptThatWasCutShortAnywhereGoesOn() throws SQLException {
    Set<String> whole = null;
    for (MigrationInfo script : CutShort.scripts(url("scripts"))) {
      int most = HalfRunScript.statements(script.getScript()).size();
      for (int statements = 0; statements <= most; statements++) {
        String url = url(script.getVersion() + "-" + statements);
        try (Connection _ = DriverManager.getConnection(url)) {
          Set<String> columns = CutShort.columns(url, script, statements);
          whole = whole == null ? columns : whole;
          assertThat(columns)
              .as("%s after %d statements", script.getScript(), statements)
              .isEqualTo(whole);
        }
      }
    }
  }
}
