package io.rshare.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.Node;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionDefaultsTest {
  @Test
  void needNothingButAUrl() {
    try (Node node = Node.on(EmptyDatabase.url())) {
      DatasourceConfiguration pool = node.bean(DatasourceConfiguration.class);

      assertThat(pool.getUrl()).contains("journal_mode=WAL");
      assertThat(pool.isAutoCommit()).isFalse();
      assertThat(pool.getTransactionIsolation()).isEqualTo("TRANSACTION_READ_COMMITTED");
      assertThat(pool.getMaximumPoolSize()).isEqualTo(16);
      assertThat(pool.getConnectionTimeout()).isEqualTo(2_000);
    }
  }

  @Test
  void leaveWhatTheUserSet() {
    Map<String, Object> own =
        Map.of(
            "datasources.default.maximum-pool-size",
            3,
            "datasources.default.connection-timeout",
            700,
            "datasources.default.username",
            "me",
            "datasources.default.password",
            "mine");
    try (Node node = Node.on(EmptyDatabase.url(), own)) {
      DatasourceConfiguration pool = node.bean(DatasourceConfiguration.class);

      assertThat(pool.getMaximumPoolSize()).isEqualTo(3);
      assertThat(pool.getConnectionTimeout()).isEqualTo(700);
      assertThat(pool.getUsername()).isEqualTo("me");
    }
  }
}
