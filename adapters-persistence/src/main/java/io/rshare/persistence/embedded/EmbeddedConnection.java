package io.rshare.persistence.embedded;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteOpenMode;
import org.sqlite.jdbc4.JDBC4Connection;

/**
 * A connection that keeps its statements compiled and ends those that take too long. Compiling is
 * most of what a small statement costs, and the driver does it each time.
 */
public class EmbeddedConnection extends JDBC4Connection {
  /** Scheme of the URL of an embedded database. */
  public static final String SCHEME = "jdbc:sqlite:";

  private static final int MOST_STATEMENTS = 128;
  private static final Duration LONGEST = Duration.ofSeconds(10);
  // Between two looks at the clock; some milliseconds of work.
  private static final int STEPS = 100_000;

  private final Map<String, KeptStatement> kept = new LinkedHashMap<>(64, 0.75f, true);
  private volatile long begun = System.nanoTime();

  /** A connection to the file of {@code url}, whose options are set on it. */
  EmbeddedConnection(String url) throws SQLException {
    super(url, url.substring(SCHEME.length()), existing());
    try (Statement statement = createStatement()) {
      // A damaged page is noticed when it is read, and not when something went wrong because of it.
      statement.execute("PRAGMA cell_size_check = ON");
    }
    ProgressHandler.setHandler(
        this,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() - begun > LONGEST.toNanos() ? 1 : 0;
          }
        });
  }

  /** Makes no file: in the place of one that was deleted there would be an empty one. */
  private static Properties existing() {
    var options = new Properties();
    options.setProperty("open_mode", Integer.toString(SQLiteOpenMode.READWRITE.flag));
    return options;
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkOpen();
    checkCursor(type, concurrency, holdability);
    begun = System.nanoTime();
    @Nullable KeptStatement known = kept.get(sql);
    if (known != null && known.take()) {
      return known;
    }
    var fresh = new KeptStatement(this, sql);
    fresh.take();
    KeptStatement before = kept.put(sql, fresh);
    if (before != null) {
      before.discard();
    }
    if (kept.size() > MOST_STATEMENTS) {
      var eldest = kept.entrySet().iterator();
      KeptStatement discarded = eldest.next().getValue();
      eldest.remove();
      discarded.discard();
    }
    return fresh;
  }

  @Override
  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    begun = System.nanoTime();
    return super.createStatement(type, concurrency, holdability);
  }
}
