package io.rshare.persistence.mysql;

import static io.rshare.persistence.mysql.Nodes.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.Node;
import io.rshare.testkit.Race;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@NeedsMySql
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class MySqlSchemaTest {
  private MySqlDatabase database;

  @BeforeEach
  void create() {
    database = MySqlDatabase.create();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void severalNodesMayStartAtOnceOnAnEmptyDatabase() throws SQLException {
    Queue<Node> nodes = new ConcurrentLinkedQueue<>();
    Map<String, Object> small = Map.of("datasources.default.maximum-pool-size", 2);
    try {
      Race race = Race.of(6, i -> nodes.add(Node.on(database.url(), small)));

      assertThat(race).isEqualTo(new Race(6, Map.of()));
      nodes.forEach(Nodes::claim);
      assertThat(Nodes.counted(nodes.element())).isEqualTo(6);
      try (Connection connection = nodes.element().direct()) {
        assertThat(
                value(
                    connection,
                    "SELECT COUNT(*) = COUNT(DISTINCT version) AND MIN(success) = 1"
                        + " FROM flyway_schema_history"))
            .as("each script has run once")
            .isEqualTo("1");
        assertThat(value(connection, "SELECT COUNT(*) FROM world")).isEqualTo("1");
      }
    } finally {
      nodes.forEach(Node::close);
    }
  }

  @Test
  void everyTextIsComparedToTheLetterAndEveryTableCanBeReplicated() throws SQLException {
    try (Node node = Node.on(database.url());
        Connection connection = node.direct()) {
      assertThat(
              value(
                  connection,
                  "SELECT GROUP_CONCAT(DISTINCT collation_name) FROM information_schema.columns"
                      + " WHERE table_schema = DATABASE() AND collation_name IS NOT NULL"
                      + " AND table_name NOT LIKE 'flyway%'"))
          .isEqualTo("utf8mb4_0900_bin");
      assertThat(
              value(
                  connection,
                  "SELECT GROUP_CONCAT(t.table_name) FROM information_schema.tables t"
                      + " LEFT JOIN information_schema.table_constraints c"
                      + " ON c.table_schema = t.table_schema AND c.table_name = t.table_name"
                      + " AND c.constraint_type = 'PRIMARY KEY'"
                      + " WHERE t.table_schema = DATABASE()"
                      + " AND (c.constraint_name IS NULL OR t.engine <> 'InnoDB')"))
          .isNull();
    }
  }
}
