package io.rshare.benchmarks.load;

import io.rshare.persistence.database.JdbcUrl;
import io.rshare.testkit.ManyShares;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Fills a store with shares of accounts that have nothing to do with who is asked about. */
final class BulkFill {
  private static final String NOBODY_ASKED = "9999999999999999";

  private BulkFill() {}

  /** Adds shares of one resource and one target each; {@code associations} counts both. */
  static void fill(String url, int associations) throws SQLException {
    var jdbc = new JdbcUrl(url);
    try (Connection connection =
        jdbc.gives("user")
            ? DriverManager.getConnection(jdbc.completed())
            : DriverManager.getConnection(jdbc.completed(), "sa", "")) {
      ManyShares.fill(connection, 0, associations / 2, "", NOBODY_ASKED);
    }
  }
}
