package io.rshare.benchmarks.load;

import io.micronaut.context.ApplicationContext;
import io.rshare.persistence.database.JdbcUrl;
import io.rshare.persistence.database.SealedColumn;
import io.rshare.persistence.database.SecretSeal;
import io.rshare.persistence.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * Fills a database with users of {@link #ACCOUNTS} accounts, each with a policy and a key of its
 * own, past the service: the floor of what an import takes.
 */
final class ManyIdentities {
  static final int ACCOUNTS = 1_000;
  static final String SECRET = "bench-secret-not-real";

  private static final int BATCH = 500;
  private static final String DOCUMENT =
      "{\"Version\":\"1\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"resourcesharing:List*\",\"Resource\":\"*\"}]}";
  private static final String[] INSERTIONS = {
    "INSERT INTO ram_user (account_id, name, user_id) VALUES (?, ?, ?)",
    "INSERT INTO ram_policy (maker, name, version) VALUES (?, ?, ?)",
    "INSERT INTO ram_policy_version (maker, name, version, position, document)"
        + " VALUES (?, ?, ?, ?, ?)",
    "INSERT INTO ram_policy_attachment (account_id, entity_kind, entity_name, maker, policy_name,"
        + " resource_group) VALUES (?, ?, ?, ?, ?, ?)",
    "INSERT INTO access_key (key_id, sealed_secret, active, account_id, principal_kind,"
        + " principal_id, principal_name) VALUES (?, ?, ?, ?, ?, ?, ?)"
  };

  private ManyIdentities() {}

  /** The account of the user number {@code user}. */
  static String account(int user) {
    return Long.toString(1_000_000_000_000_000L + user % ACCOUNTS);
  }

  /** The name of the user number {@code user}, its policy and its key. */
  static String name(int user) {
    return "User" + user;
  }

  /** Adds {@code users} users, sealed with {@code masterKey}. */
  static void fill(String url, String masterKey, int users) throws SQLException {
    String completed = new JdbcUrl(url).completed();
    (url.startsWith("jdbc:mysql:") ? Schema.ofServer(completed) : Schema.ofEmbedded(completed))
        .migrate();
    try (ApplicationContext context =
            ApplicationContext.run(
                Map.of("rshare.master-key", masterKey, "datasources.default.url", url));
        Connection connection = DriverManager.getConnection(completed)) {
      connection.setAutoCommit(false);
      addAccounts(connection);
      addUsers(connection, context.getBean(SecretSeal.class), users);
      connection.commit();
    }
  }

  private static void addAccounts(Connection connection) throws SQLException {
    try (PreparedStatement account =
            connection.prepareStatement(
                "INSERT INTO account (account_id, name, site, legal_entity,"
                    + " default_resource_group, catalogued) VALUES (?, ?, ?, ?, ?, ?)");
        PreparedStatement group =
            connection.prepareStatement(
                "INSERT INTO resource_group (account_id, resource_group_id) VALUES (?, ?)")) {
      for (int i = 0; i < ACCOUNTS; i++) {
        add(account, account(i), "account " + i, "CHINA", "", "rg-default", false);
        add(group, account(i), "rg-default");
      }
      account.executeBatch();
      group.executeBatch();
    }
  }

  private static void addUsers(Connection connection, SecretSeal seal, int users)
      throws SQLException {
    var statements = new PreparedStatement[INSERTIONS.length];
    for (int i = 0; i < statements.length; i++) {
      statements[i] = connection.prepareStatement(INSERTIONS[i]);
    }
    for (int user = 0; user < users; user++) {
      String account = account(user);
      String name = name(user);
      String id = Long.toString(200_000_000_000_000_000L + user);
      byte[] secret = SealedColumn.SECRETS.seal(seal, SECRET, "Key" + user);
      add(statements[0], account, name, id);
      add(statements[1], account, name, "v1");
      add(statements[2], account, name, "v1", 0, DOCUMENT);
      add(statements[3], account, "USER", name, account, name, "");
      add(statements[4], "Key" + user, secret, true, account, "USER", id, name);
      if (user % BATCH == BATCH - 1 || user == users - 1) {
        for (PreparedStatement statement : statements) {
          statement.executeBatch();
        }
      }
    }
    for (PreparedStatement statement : statements) {
      statement.close();
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
