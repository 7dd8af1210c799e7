package io.rshare.persistence.database;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A JDBC URL that gets the settings its kind of database needs; what the user wrote stays.
 *
 * @param text as the user wrote it
 */
public record JdbcUrl(String text) {
  private static final Map<String, String> H2 = new LinkedHashMap<>();
  private static final Map<String, String> MYSQL = new LinkedHashMap<>();

  static {
    H2.put("MODE", "MySQL");
    H2.put("DATABASE_TO_LOWER", "TRUE");
    H2.put("CASE_INSENSITIVE_IDENTIFIERS", "TRUE");
    H2.put("DB_CLOSE_ON_EXIT", "FALSE");
    // Without this, what was committed in the last half second may be lost.
    H2.put("WRITE_DELAY", "0");
    H2.put("LOCK_TIMEOUT", "2000");
    H2.put("QUERY_TIMEOUT", "10000");
    // Else DATETIME holds the wall clock of the machine, which has gaps.
    H2.put("TIME ZONE", "UTC");

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
    if (text.startsWith("jdbc:h2:")) {
      return withMissing(H2, ";", ";");
    }
    if (text.startsWith("jdbc:mysql:")) {
      return withMissing(MYSQL, text.contains("?") ? "&" : "?", "&");
    }
    return text;
  }

  /** Whether the URL itself gives the option {@code name}. */
  public boolean gives(String name) {
    return text.toLowerCase(Locale.ROOT).matches(".*[?&;]" + name.toLowerCase(Locale.ROOT) + "=.*");
  }

  private String withMissing(Map<String, String> settings, String first, String next) {
    var url = new StringBuilder(text);
    String separator = text.endsWith(first) ? "" : first;
    for (var setting : settings.entrySet()) {
      if (!gives(setting.getKey())) {
        url.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
        separator = next;
      }
    }
    return url.toString();
  }
}
