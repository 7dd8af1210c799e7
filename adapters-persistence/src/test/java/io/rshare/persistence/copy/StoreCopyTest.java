package io.rshare.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.schema.Schema;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StoreCopyTest {
  /** {@code connection}, which fails at one of its commits and is of no use from there on. */
  private static Connection cut(Connection connection, int commits) {
    int[] left = {commits};
    return (Connection)
        Proxy.newProxyInstance(
            StoreCopyTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commit") && left[0]-- == 0) {
                connection.close();
                throw new SQLException("cut");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  @Test
  void whatWasCutShortAnywhereGoesOnAndEndsTheSame() throws Exception {
    String target = EmptyDatabase.url();
    Schema.ofEmbedded(target).migrate();
    Map<String, Long> counts = new HashMap<>();
    boolean done = false;
    try (Connection from = DriverManager.getConnection(FilledStore.url())) {
      for (int commits = 0; !done; commits++) {
        try (Connection to = DriverManager.getConnection(target)) {
          new StoreCopy(TableShape.of(from), from, cut(to, commits)).run(counts::put);
          done = true;
        } catch (SQLException e) {
          assertThat(e.getMessage()).isEqualTo("cut");
        }
      }
    }
    assertThat(counts)
        .containsEntry("resource_share", FilledStore.MANY + 1L)
        .containsEntry("share_tag", 3L)
        .containsEntry("world", 1L);
  }

  @Test
  void aTargetThatIsNotEmptyIsRefused() throws Exception {
    String target = EmptyDatabase.url();
    Schema.ofEmbedded(target).migrate();
    try (Connection from = DriverManager.getConnection(FilledStore.url());
        Connection to = DriverManager.getConnection(target);
        Statement statement = to.createStatement()) {
      statement.execute("INSERT INTO share_tag VALUES ('rs-1', 'k', '1', 'v')");
      var copy = new StoreCopy(TableShape.of(from), from, to);

      assertThatThrownBy(() -> copy.run((table, rows) -> {}))
          .hasMessageContaining("the target is not empty: table share_tag has rows");
    }
  }

  @Test
  void aDifferenceIsFound() throws Exception {
    String source = FilledStore.url();
    String target = EmptyDatabase.url();
    Schema.ofEmbedded(target).migrate();
    try (Connection from = DriverManager.getConnection(source);
        Connection to = DriverManager.getConnection(target);
        Statement statement = to.createStatement()) {
      statement.execute("CREATE TABLE unfinished_copy (id INT PRIMARY KEY)");
      statement.execute("DELETE FROM world");
      statement.execute("INSERT INTO share_tag VALUES ('rs-one', 'stage', '1', 'another value')");
      var copy = new StoreCopy(TableShape.of(from), from, to);

      assertThatThrownBy(() -> copy.run((table, rows) -> {}))
          .hasMessageStartingWith("table share_tag differs after 0 rows");
    }
  }
}
