package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.system.WrittenShare.State;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SqlRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What writers did and were told, and whether a store agrees: nothing lost, nothing made up. */
final class ShareHistory {
  private static final String EXTERNAL = "out";

  private final Map<String, WrittenShare> shares = new ConcurrentHashMap<>();
  private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();

  /** A share that somebody is about to make. */
  WrittenShare begin(String writer, int number, boolean external) {
    var share = new WrittenShare((external ? EXTERNAL : "in") + "-" + writer + "-" + number);
    shares.put(share.key(), share);
    return share;
  }

  void answered() {
    answered.incrementAndGet();
  }

  void unanswered() {
    unanswered.incrementAndGet();
  }

  /** The service was gone in the middle of a call, or answered nothing at all. */
  void connectionBroke() {
    broken.incrementAndGet();
  }

  int broken() {
    return broken.get();
  }

  void refused(String code) {
    refusals.merge(code, 1, Integer::sum);
  }

  /** Something that must not happen, for example an answer that nobody documented. */
  void odd(String what) {
    oddities.add(what);
  }

  /** How many calls were answered with success. */
  int answers() {
    return answered.get();
  }

  /** Fails unless what {@code connection} sees is what the writers were told, and fits together. */
  void check(Connection connection) throws SQLException {
    assertThat(oddities).as("what must not happen").isEmpty();
    var stored = new HashMap<String, State>();
    var names = new HashMap<String, String>();
    Map<String, Set<String>> resources = resources(connection);
    each(
        connection,
        "SELECT share_id, name, status FROM resource_share",
        row -> {
          String name = row.getString(2);
          int dot = name.lastIndexOf('.');
          boolean deleted = !row.getString(3).equals("Active");
          Set<String> held = resources.getOrDefault(row.getString(1), Set.of());
          names.put(row.getString(1), name);
          State state =
              new State(
                  Integer.parseInt(name.substring(dot + 1)), deleted ? Set.of() : held, deleted);
          assertThat(stored.put(name.substring(0, dot), state))
              .as("stored twice: " + name)
              .isNull();
        });
    assertThat(shares.keySet()).as("shares that somebody asked for").containsAll(stored.keySet());
    assertThat(shares.values())
        .as("shares as their writers know them")
        .allMatch(share -> share.allows(Optional.ofNullable(stored.get(share.key()))));
    areWhole(connection, names);
    PersistenceInvariants.check(SqlRows.read(connection));
  }

  private static Map<String, Set<String>> resources(Connection connection) throws SQLException {
    var resources = new HashMap<String, Set<String>>();
    each(
        connection,
        "SELECT share_id, resource_id FROM share_resource WHERE status = 'Associated'",
        row ->
            resources
                .computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                .add(row.getString(2)));
    return resources;
  }

  /** What each share was made with in one call. */
  private static void areWhole(Connection connection, Map<String, String> names)
      throws SQLException {
    each(
        connection,
        "SELECT s.share_id,"
            + " (SELECT COUNT(*) FROM share_target t WHERE t.share_id = s.share_id),"
            + " (SELECT COUNT(*) FROM share_tag g WHERE g.share_id = s.share_id),"
            + " (SELECT COUNT(*) FROM share_permission p WHERE p.share_id = s.share_id),"
            + " (SELECT COUNT(*) FROM invitation i WHERE i.share_id = s.share_id)"
            + " FROM resource_share s WHERE s.status = 'Active'",
        row -> {
          String name = names.getOrDefault(row.getString(1), "");
          assertThat(row.getInt(2)).as("targets of " + name).isEqualTo(2);
          assertThat(row.getInt(3)).as("tags of " + name).isEqualTo(1);
          assertThat(row.getInt(4)).as("permissions of " + name).isPositive();
          assertThat(row.getInt(5))
              .as("invitations of " + name)
              .isEqualTo(name.startsWith(EXTERNAL) ? 1 : 0);
        });
  }

  private static void each(Connection connection, String query, Row row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        row.read(rows);
      }
    }
  }

  @FunctionalInterface
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  @Override
  public String toString() {
    return answered + " calls answered, " + unanswered + " not, refused " + refusals;
  }
}
