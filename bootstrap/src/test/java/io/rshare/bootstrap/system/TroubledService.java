package io.rshare.bootstrap.system;

import static io.rshare.bootstrap.system.TestService.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.testkit.SignedClient.Answer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What services answer that cannot do what a sound call asks of them. */
final class TroubledService {
  private TroubledService() {}

  static Answer throttled() {
    try (var limited = TestService.start("system.yaml", Map.of("rshare.rate-limits", "true"))) {
      Answer last = limited.create(MANAGER, "ResourceShareName", "test");
      for (int i = 0; i < 100 && last.status() == 200; i++) {
        last = limited.create(MANAGER, "ResourceShareName", "test");
      }
      return last;
    }
  }

  static Answer brokenAuthorizer() {
    try (var broken = TestService.start("system.yaml", Map.of("rshare.authorizer", "broken"))) {
      return broken.create(MANAGER, "ResourceShareName", "test");
    }
  }

  static Answer noConnectionLeft() {
    try (var small =
        TestService.start(
            "system.yaml",
            Map.of(
                "datasources.default.maximum-pool-size",
                "2",
                "datasources.default.connection-timeout",
                "500"))) {
      // The first call warms the caches, so that the last one fails where it wants to write.
      assertThat(small.create(MANAGER, "ResourceShareName", "a").status()).isEqualTo(200);
      List<Connection> taken = new ArrayList<>();
      DataSource pool = small.pool();
      try {
        taken.add(pool.getConnection());
        taken.add(pool.getConnection());
        return small.create(MANAGER, "ResourceShareName", "b");
      } finally {
        for (Connection connection : taken) {
          connection.close();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
