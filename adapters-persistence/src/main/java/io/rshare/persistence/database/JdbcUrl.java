package io.rshare.persistence.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC URL that gets the settings its kind of database needs; what the user wrote stays.
 *
 * @param text as the user wrote it
 */
public record JdbcUrl(String text) {
  private static final Map<String, String> SQLITE = new LinkedHashMap<>();
  private static final Map<String, String> MYSQL = new LinkedHashMap<>();

  static {
    // Readers go on beside whoever writes.
    SQLITE.put("journal_mode", "WAL");
    // A commit is on the disk before it is answered.
    SQLITE.put("synchronous", "FULL");
    SQLITE.put("busy_timeout", "2000");
    SQLITE.put("temp_store", "MEMORY");
    SQLITE.put("cache_size", "-4000");
    // The log shrinks to this after it had to grow, behind a long read for example.
    SQLITE.put("journal_size_limit", "8388608");
    // Nobody asks for them, and they cost a statement each.
    SQLITE.put("jdbc.get_generated_keys", "false");

    MYSQL.put("useServerPrepStmts", "true");
    MYSQL.put("cachePrepStmts", "true");
    MYSQL.put("prepStmtCacheSize", "250");
    MYSQL.put("prepStmtCacheSqlLimit", "2048");
    MYSQL.put("rewriteBatchedStatements", "true");
    MYSQL.put("useLocalSessionState", "true");
    // Not useLocalTransactionState: where the first statement of a transaction fails, the driver
    // then takes the transaction for one that never began, skips the rollback and keeps its locks.
    MYSQL.put("elideSetAutoCommits", "true");
    MYSQL.put("cacheServerConfiguration", "true");
    MYSQL.put("maintainTimeStats", "false");
    MYSQL.put("connectionTimeZone", "UTC");
    MYSQL.put("forceConnectionTimeZoneToSession", "true");
    // Read-only transactions then cost no statement; the driver itself refuses their writes.
    MYSQL.put("readOnlyPropagatesToServer", "false");
    // Shorter than the socket waits: else who waits for a row looks like a server that is gone.
    // And whoever reads too long is ended by the server, which would otherwise go on reading.
    MYSQL.put("sessionVariables", "innodb_lock_wait_timeout=2,max_execution_time=8000");
    MYSQL.put("connectTimeout", "2000");
    MYSQL.put("socketTimeout", "10000");
  }

  /** The URL with everything added that it does not say itself. */
  public String completed() {
    return withMissing(
        switch (Dialect.of(text)) {
          case MYSQL -> MYSQL;
          case SQLITE -> SQLITE;
        });
  }

  /** Whether the URL itself gives the option {@code name}. */
  public boolean gives(String name) {
    return text.toLowerCase(Locale.ROOT).matches(".*[?&;]" + name.toLowerCase(Locale.ROOT) + "=.*");
  }

  /**
   * {@code value}, or null if the URL itself gives the option {@code name}: the driver would let an
   * argument, which may be a mere default, take precedence.
   */
  public @Nullable String unlessGiven(String name, @Nullable String value) {
    return gives(name) ? null : value;
  }

  private String withMissing(Map<String, String> settings) {
    var url = new StringBuilder(text);
    String separator = text.contains("?") ? "&" : "?";
    if (text.endsWith(separator)) {
      separator = "";
    }
    for (var setting : settings.entrySet()) {
      if (!gives(setting.getKey())) {
        url.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
        separator = "&";
      }
    }
    return url.toString();
  }
}
