package io.rshare.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.CopyEnd;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.database.DatabaseUser;
import io.rshare.persistence.database.JdbcUrl;
import io.rshare.persistence.schema.Schema;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@NeedsMySql
class MySqlStoreCopyTest {
  @Test
  void everyRowGoesThereAndBack() throws Exception {
    Map<String, Long> there = new HashMap<>();
    Map<String, Long> back = new HashMap<>();
    String returned = EmptyDatabase.url();
    try (MySqlDatabase database = MySqlDatabase.create();
        Connection from = DriverManager.getConnection(FilledStore.url())) {
      String url = new JdbcUrl(database.url()).completed();
      Schema.ofServer(url).migrate();
      List<TableShape> tables = TableShape.of(from);
      try (Connection server = DriverManager.getConnection(url)) {
        new StoreCopy(tables, from, server).run(there::put);
      }
      Schema.ofEmbedded(returned).migrate();
      try (Connection server = DriverManager.getConnection(url);
          Connection to = DriverManager.getConnection(returned)) {
        new StoreCopy(tables, server, to).run(back::put);
      }
    }
    assertThat(there).containsEntry("share_resource", FilledStore.MANY + 1L);
    assertThat(back).isEqualTo(there);
  }

  /** All rows of a large table are one statement, which takes longer than a service may wait. */
  @Test
  void aStatementMayTakeAnyTime() throws Exception {
    try (MySqlDatabase database = MySqlDatabase.create()) {
      Schema.ofServer(new JdbcUrl(database.url()).completed()).migrate();
      try (CopyEnd end = CopyEnd.of(database.url(), false, new DatabaseUser("", ""));
          Statement statement = end.connection().createStatement();
          ResultSet limit = statement.executeQuery("SELECT @@max_execution_time")) {
        assertThat(limit.next()).isTrue();
        assertThat(limit.getLong(1)).isZero();
      }
    }
  }
}
