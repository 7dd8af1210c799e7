package io.rshare.persistence.database;

import static io.rshare.testkit.SampleWorld.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;

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
  private final Node node = Node.on("jdbc:h2:mem:schema");

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
  void givesEveryTableAPrimaryKey() throws SQLException {
    List<String> tables =
        firstColumn(
            "SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_name NOT LIKE 'flyway%'");
    List<String> keyed =
        firstColumn(
            "SELECT table_name FROM information_schema.table_constraints"
                + " WHERE constraint_type = 'PRIMARY KEY'");

    assertThat(tables).hasSizeGreaterThan(20);
    assertThat(keyed).containsAll(tables);
  }

  @Test
  void letsNoTableCountItsOwnIds() throws SQLException {
    assertThat(
            firstColumn(
                "SELECT table_name FROM information_schema.columns"
                    + " WHERE table_schema = 'public' AND is_identity = 'YES'"))
        .isEmpty();
  }

  @Test
  void keepsTimesInUtc() throws SQLException {
    node.unitOfWork()
        .write(
            () -> {
              node.resourceShares().add(SampleShare.of("rs-1", MANAGEMENT).contents());
              return true;
            });

    assertThat(firstColumn("SELECT CAST(create_time AS VARCHAR(40)) FROM resource_share"))
        .containsExactly("2026-03-08 02:30:00.123");
  }
}
