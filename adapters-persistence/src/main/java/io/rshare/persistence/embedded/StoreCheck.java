package io.rshare.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with an embedded database, and how large it is. Reads only, and may be asked while
 * a service runs.
 */
public final class StoreCheck {
  private static final int MOST_PROBLEMS = 20;
  private static final List<String> PARTS =
      List.of(
          "share_resource",
          "share_target",
          "share_permission",
          "share_tag",
          "invitation",
          "service_grant");

  /** A query that finds nothing in a sound database, by what is wrong if it does. */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    for (String part : PARTS) {
      RULES.put(
          "rows of " + part + " belong to no share",
          "SELECT 1 FROM " + part + " WHERE share_id NOT IN (SELECT share_id FROM resource_share)");
    }
    RULES.put("there is no world", "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM world WHERE id = 1)");
    RULES.put(
        "counters of shares differ from the shares",
        counter("resource_shares", "resource_share", "owner_account", "status <> 'Deleted'"));
    RULES.put(
        "counters of shared resources differ from the resources",
        counter(
            "shared_resources",
            "share_resource",
            "owner_account",
            "status NOT IN ('Disassociated', 'Failed')"));
    RULES.put(
        "counters of pending invitations differ from the invitations",
        counter("pending_invitations", "invitation", "sender_account", "status = 'Pending'"));
    RULES.put(
        "targets that are services have no grant",
        "SELECT 1 FROM share_target t JOIN share_resource r ON r.share_id = t.share_id"
            + " WHERE t.target_kind = 'service'"
            + " AND t.status NOT IN ('Disassociated', 'Failed')"
            + " AND r.status NOT IN ('Disassociated', 'Failed')"
            + " AND NOT EXISTS (SELECT 1 FROM service_grant g WHERE g.share_id = t.share_id"
            + " AND g.service = t.target_id AND g.resource_type = r.resource_type)");
  }

  private StoreCheck() {}

  /**
   * What was found.
   *
   * @param problems a sentence each; none in a sound database
   * @param facts a line each
   */
  public record Report(List<String> problems, List<String> facts) {}

  /** Looks through all of {@code file}. */
  public static Report of(EmbeddedFile file) throws IOException {
    List<String> problems = new ArrayList<>();
    List<String> facts = new ArrayList<>();
    facts.add(file.path() + ": " + Files.size(file.path()) + " bytes");
    Path log = file.beside("-wal");
    if (Files.exists(log)) {
      facts.add(log + ": " + Files.size(log) + " bytes");
    }
    try (Connection connection = DriverManager.getConnection(file.url());
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
      // As of one moment, for a service may be writing.
      connection.setAutoCommit(false);
      structure(statement, problems);
      if (problems.isEmpty()) {
        rules(statement, problems);
        facts.add("pages without content: " + text(statement, "PRAGMA freelist_count"));
        facts.add("shares: " + text(statement, "SELECT COUNT(*) FROM resource_share"));
        facts.add("accounts: " + text(statement, "SELECT COUNT(*) FROM account"));
        facts.add("schema: version " + version(statement));
      }
    } catch (SQLException e) {
      problems.add("the database is damaged: " + e.getMessage());
    }
    return new Report(problems, facts);
  }

  private static void structure(Statement statement, List<String> problems) throws SQLException {
    try (ResultSet rows = statement.executeQuery("PRAGMA integrity_check(" + MOST_PROBLEMS + ")")) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          problems.add("the database is damaged: " + rows.getString(1));
        }
      }
    }
  }

  private static void rules(Statement statement, List<String> problems) throws SQLException {
    for (var rule : RULES.entrySet()) {
      try (ResultSet rows = statement.executeQuery(rule.getValue())) {
        if (rows.next()) {
          problems.add("the database is damaged: " + rule.getKey());
        }
      }
    }
  }

  private static String counter(String counter, String table, String owner, String counted) {
    String count =
        "(SELECT COUNT(*) FROM %s WHERE %s = u.account_id AND %s)".formatted(table, owner, counted);
    return "SELECT 1 FROM account_usage u WHERE u."
        + counter
        + " <> "
        + count
        + " UNION ALL SELECT 1 FROM "
        + table
        + " WHERE "
        + counted
        + " AND "
        + owner
        + " NOT IN (SELECT account_id FROM account_usage)";
  }

  private static String version(Statement statement) throws SQLException {
    return text(
        statement,
        "SELECT version FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1");
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "none";
    }
  }
}
