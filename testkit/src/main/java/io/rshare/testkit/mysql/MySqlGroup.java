package io.rshare.testkit.mysql;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Three servers in one Group Replication group on this machine, each of which may be killed. */
public final class MySqlGroup implements AutoCloseable {
  private static final int SERVERS = 3;
  private static final int PATIENCE_SECONDS = 120;

  // Longer than the five seconds after which members suspect one that is silent.
  private static final int SETTLED_SECONDS = 12;
  private static final int LOOKS_A_SECOND = 10;

  private final List<MySqlServer> servers = new ArrayList<>();

  private MySqlGroup() {}

  /** A group with one primary, or with nothing but primaries. */
  public static MySqlGroup start(Path folder, boolean onePrimary) throws Exception {
    var group = new MySqlGroup();
    try {
      group.startServers(folder, onePrimary);
      group.form();
      return group;
    } catch (Exception | AssertionError e) {
      group.close();
      throw e;
    }
  }

  private void startServers(Path folder, boolean onePrimary) throws IOException {
    Path first = Files.createDirectories(folder.resolve("server-0"));
    try (MySqlServer empty = MySqlServer.start(first)) {
      empty.stop();
    }
    List<Integer> ports = IntStream.range(0, SERVERS).mapToObj(i -> freePort()).toList();
    String seeds = ports.stream().map(p -> "127.0.0.1:" + p).collect(Collectors.joining(","));
    String name = UUID.randomUUID().toString();
    for (int i = 1; i < SERVERS; i++) {
      copy(first, folder.resolve("server-" + i));
    }
    for (int i = 0; i < SERVERS; i++) {
      String replication = "--loose-group-replication-";
      servers.add(
          MySqlServer.start(
              folder.resolve("server-" + i),
              "--server-id=" + (i + 1),
              "--report-host=127.0.0.1",
              "--gtid-mode=ON",
              "--enforce-gtid-consistency=ON",
              // Who is in the group is told by a table of the performance schema.
              "--performance-schema=ON",
              "--plugin-load-add=group_replication.so",
              replication + "group-name=" + name,
              replication + "start-on-boot=OFF",
              replication + "local-address=127.0.0.1:" + ports.get(i),
              replication + "group-seeds=" + seeds,
              replication + "ip-allowlist=127.0.0.1",
              replication + "recovery-get-public-key=ON",
              replication + "single-primary-mode=" + (onePrimary ? "ON" : "OFF"),
              replication + "enforce-update-everywhere-checks=" + (onePrimary ? "OFF" : "ON")));
    }
  }

  private void form() throws SQLException, InterruptedException {
    for (int i = 0; i < SERVERS; i++) {
      run(i, "SET GLOBAL group_replication_bootstrap_group = " + (i == 0 ? "ON" : "OFF"));
      join(i);
      run(i, "SET GLOBAL group_replication_bootstrap_group = OFF");
    }
    awaitOnline(1);
  }

  /** The URL of all servers, as a node of the service is given it. */
  public String url() {
    return IntStream.range(0, SERVERS)
        .mapToObj(i -> url(i).replaceFirst("^jdbc:mysql://([^/]+)/.*", "$1"))
        .collect(
            Collectors.joining(",", "jdbc:mysql://", url(0).replaceFirst("^[^?]+", "/rshare")));
  }

  /** The URL of one server. */
  public String url(int server) {
    return servers.get(server).url();
  }

  /** A connection to one server. */
  public Connection connect(int server) throws SQLException {
    return DriverManager.getConnection(url(server));
  }

  /** The server that takes writes, if one does. */
  public Optional<Integer> primary() {
    return IntStream.range(0, SERVERS).boxed().filter(this::takesWrites).findFirst();
  }

  private boolean takesWrites(int server) {
    try {
      return value(server, "SELECT @@global.read_only").equals("0") && online(server) > 0;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Ends a server at once: SIGKILL. */
  public void kill(int server) {
    servers.get(server).kill();
  }

  /**
   * Lets a server that was killed come back into the group, and waits until it has caught up and
   * the group has been whole for a while. It asks to join once the others have given it up: one
   * that has to ask again and again may be online with a member that never hears from it, and then
   * the group loses its majority with the next one that dies.
   */
  public void bringBack(int server) throws SQLException, InterruptedException {
    servers.get(server).restart();
    int other = (server + 1) % SERVERS;
    await("a member is never given up", 1, () -> members(other, "") == SERVERS - 1);
    join(server);
    awaitOnline(SETTLED_SECONDS * LOOKS_A_SECOND);
  }

  /** Waits until every server has all that {@code source} has. */
  public void awaitSame(int source) throws SQLException {
    String all = value(source, "SELECT REPLACE(@@global.gtid_executed, '\n', '')");
    for (int i = 0; i < SERVERS; i++) {
      String late =
          value(i, "SELECT WAIT_FOR_EXECUTED_GTID_SET('" + all + "', " + PATIENCE_SECONDS + ")");
      if (!late.equals("0")) {
        throw new AssertionError("server " + i + " lags behind");
      }
    }
  }

  private void join(int server) throws SQLException {
    run(
        server,
        "CHANGE REPLICATION SOURCE TO SOURCE_USER = 'rshare', SOURCE_PASSWORD = '"
            + password()
            + "' FOR CHANNEL 'group_replication_recovery'");
    run(server, "START GROUP_REPLICATION");
  }

  /** Waits until every server has seen all of them online so many times in a row. */
  private void awaitOnline(int looks) throws SQLException, InterruptedException {
    await(
        "the group does not come together",
        looks,
        () -> online(0) == SERVERS && online(1) == SERVERS && online(2) == SERVERS);
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  private static void await(String otherwise, int looks, Condition condition)
      throws SQLException, InterruptedException {
    int inARow = 0;
    for (int i = 0; i < PATIENCE_SECONDS * LOOKS_A_SECOND; i++) {
      inARow = condition.holds() ? inARow + 1 : 0;
      if (inARow == looks) {
        return;
      }
      Thread.sleep(1000 / LOOKS_A_SECOND);
    }
    throw new AssertionError(otherwise);
  }

  private int online(int server) throws SQLException {
    return members(server, " WHERE member_state = 'ONLINE'");
  }

  private int members(int server, String condition) throws SQLException {
    return Integer.parseInt(
        value(
            server,
            "SELECT COUNT(*) FROM performance_schema.replication_group_members" + condition));
  }

  /** All started as copies of the first, users and passwords included. */
  private String password() {
    return servers.getFirst().url().replaceFirst(".*password=([^&]*).*", "$1");
  }

  private void run(int server, String statement) throws SQLException {
    try (Connection connection = connect(server);
        Statement prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  private String value(int server, String query) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        // Each server makes an identity of its own, and takes a port of its own.
        if (!file.endsWith("auto.cnf") && !file.endsWith("port")) {
          Files.copy(file, to.resolve(from.relativize(file)));
        }
      }
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    servers.forEach(MySqlServer::close);
  }
}
