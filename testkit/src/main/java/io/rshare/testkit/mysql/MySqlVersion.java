package io.rshare.testkit.mysql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says it is.
 *
 * @param version as {@code VERSION()} says
 * @param comment as {@code @@version_comment} says
 * @param aria whether it has variables that only MariaDB has, whatever it calls itself
 */
record MySqlVersion(String version, String comment, boolean aria) {
  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.\\d+\\.\\d+.*");
  private static final int OLDEST = 8;

  static MySqlVersion of(String url) {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery("SELECT VERSION(), @@version_comment")) {
        row.next();
        String version = row.getString(1);
        String comment = row.getString(2);
        try (ResultSet aria = statement.executeQuery("SHOW VARIABLES LIKE 'aria\\_%'")) {
          return new MySqlVersion(version, comment, aria.next());
        }
      }
    } catch (SQLException e) {
      throw new AssertionError("the MySQL that was named for tests does not answer", e);
    }
  }

  /** Whether this is MySQL itself and not one of those that speak its protocol. */
  boolean isMySql() {
    Matcher number = NUMBER.matcher(version);
    String names = (version + " " + comment).toLowerCase(Locale.ROOT);
    return number.matches()
        && Integer.parseInt(number.group(1)) >= OLDEST
        && !aria
        && !names.contains("maria")
        && !names.contains("tidb");
  }

  @Override
  public String toString() {
    return version + " " + comment;
  }
}
