package io.rshare.persistence.database;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import io.rshare.testkit.SampleShare;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {
  private final Node node = Node.on(EmptyDatabase.url());

  @AfterAll
  void close() {
    node.close();
  }

  private List<String> firstColumn(String query) throws SQLException {
    try (Connection connection = node.direct();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  @Test
  void givesEveryTableAPrimaryKeyOfItsOwn() throws SQLException {
    List<String> tables =
        firstColumn(
            "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'flyway%'");

    assertThat(tables).hasSizeGreaterThan(20).allMatch(t -> t.contains("PRIMARY KEY ("));
    assertThat(tables).as("types are held to").allMatch(t -> t.endsWith("STRICT, WITHOUT ROWID"));
  }

  @Test
  void keepsTimesInUtc() throws SQLException {
    node.unitOfWork()
        .write(
            () -> {
              node.resourceShares().add(SampleShare.of("rs-1", MANAGEMENT).contents());
              return true;
            });

    assertThat(
            firstColumn(
                "SELECT strftime('%F %R:%f', create_time / 1000.0, 'unixepoch') FROM resource_share"))
        .containsExactly("2026-03-08 02:30:00.123");
  }
}
