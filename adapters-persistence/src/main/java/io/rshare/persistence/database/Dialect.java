package io.rshare.persistence.database;

import java.util.Collections;
import java.util.List;

/** The statements that differ between SQLite and MySQL. */
public enum Dialect {
  /** A server that speaks MySQL. */
  MYSQL {
    @Override
    public String locking(String query) {
      return query + " FOR UPDATE";
    }

    @Override
    public List<String> probe() {
      // Refused where the server only reads, and takes no lock that others wait for.
      return List.of("DELETE FROM nonce WHERE nonce_hash = ''");
    }

    @Override
    public String insertUnlessThere(String table, String columns) {
      String key = columns.substring(0, columns.indexOf(','));
      return insert(table, columns) + " ON DUPLICATE KEY UPDATE " + key + " = " + key;
    }

    @Override
    public String deleteSome(String table, String key, String condition, int most) {
      return "DELETE FROM " + table + " WHERE " + condition + " LIMIT " + most;
    }
  },

  /** The embedded SQLite. */
  SQLITE {
    @Override
    public String locking(String query) {
      // Whoever writes has the whole database.
      return query;
    }

    @Override
    public List<String> probe() {
      // Writes a page, so that a full disk shows; what changes nothing would not be written.
      return List.of(
          "UPDATE world SET epoch = epoch + 1 WHERE id = 1",
          "UPDATE world SET epoch = epoch - 1 WHERE id = 1");
    }

    @Override
    public String insertUnlessThere(String table, String columns) {
      return insert(table, columns) + " ON CONFLICT DO NOTHING";
    }

    @Override
    public String deleteSome(String table, String key, String condition, int most) {
      return "DELETE FROM %s WHERE %s IN (SELECT %s FROM %s WHERE %s LIMIT %d)"
          .formatted(table, key, key, table, condition, most);
    }
  };

  /** The dialect of the database that {@code url} leads to. */
  public static Dialect of(String url) {
    if (url.startsWith("jdbc:mysql:")) {
      return MYSQL;
    }
    if (url.startsWith("jdbc:sqlite:")) {
      return SQLITE;
    }
    // Not the URL itself, which may hold a password.
    throw new IllegalArgumentException(
        "the URL of a database begins with jdbc:mysql: or jdbc:sqlite:");
  }

  /** {@code query}, whose rows nobody else changes until the end of the transaction. */
  public abstract String locking(String query);

  /** Statements of one transaction that changes nothing, but fails where none can be written. */
  public abstract List<String> probe();

  /** Adds a row, of which the first of {@code columns} is the key, unless it is there. */
  public abstract String insertUnlessThere(String table, String columns);

  /**
   * Deletes {@code most} rows at most that meet {@code condition}; {@code key} tells them apart.
   */
  public abstract String deleteSome(String table, String key, String condition, int most);

  private static String insert(String table, String columns) {
    String marks = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
    return "INSERT INTO " + table + " (" + columns + ") VALUES (" + marks + ")";
  }
}
