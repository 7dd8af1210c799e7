package io.rshare.persistence.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.persistence.EmptyDatabase;
import io.rshare.persistence.KilledJvm;
import io.rshare.persistence.database.JdbcUrl;
import io.rshare.persistence.schema.Schema;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A copy that is killed goes on when it is run again, in both directions, and compares every row.
 * {@code -Drshare.kills} asks for more, {@code -Drshare.copied} for a larger store.
 */
@NeedsMySql
class KilledCopyTest {
  private static final int KILLS = Integer.getInteger("rshare.kills", 4);
  private static final int SHARES = Integer.getInteger("rshare.copied", FilledStore.MANY);
  private static final long SEED = Long.getLong("rshare.seed", System.nanoTime());

  /** Copies the store that its first argument names into that of the second. */
  public static final class Copying {
    private Copying() {}

    /** Copies, or goes on. */
    public static void main(String[] arguments) throws SQLException {
      Schema schema =
          arguments[1].startsWith("jdbc:mysql:")
              ? Schema.ofServer(arguments[1])
              : Schema.ofEmbedded(arguments[1]);
      schema.migrate();
      try (Connection from = DriverManager.getConnection(arguments[0]);
          Connection to = DriverManager.getConnection(arguments[1])) {
        boolean embedded = arguments[0].startsWith("jdbc:sqlite:");
        new StoreCopy(TableShape.of(embedded ? from : to), from, to).run((table, rows) -> {});
      }
    }
  }

  @Test
  void theNextRunEndsIt() throws Exception {
    var random = new Random(SEED);
    String source = FilledStore.url(SHARES);
    int killed = 0;
    while (killed < KILLS) {
      try (MySqlDatabase database = MySqlDatabase.create()) {
        String server = new JdbcUrl(database.url()).completed();
        killed += copy(source, server, random);
        String back = EmptyDatabase.url();
        killed += copy(server, back, random);
        assertThat(shares(back)).isEqualTo(shares(source)).isGreaterThan(SHARES);
      }
    }
    System.out.printf("%d kills of copies, -Drshare.seed=%d%n", killed, SEED);
  }

  private static int copy(String from, String to, Random random) throws Exception {
    int killed = 0;
    for (int again = 0; again < 2; again++) {
      if (KilledJvm.endsWithin(500 + random.nextInt(2_500), Copying.class, from, to)) {
        // It was not killed, and is complete.
        return killed;
      }
      killed++;
    }
    long millis = KilledJvm.toItsEnd(Copying.class, from, to);
    System.out.printf("%d shares copied and compared in %d ms%n", SHARES, millis);
    return killed;
  }

  private static long shares(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM resource_share")) {
      row.next();
      return row.getLong(1);
    }
  }
}
