package io.rshare.bootstrap.system;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.memory.InMemoryPersistence;
import io.rshare.testkit.PersistenceInvariants;
import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import io.rshare.testkit.SqlRows;
import io.rshare.testkit.StoredRows;
import io.rshare.testkit.StoredRows.GrantRow;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A service on a free port with a world of its own and an empty database in memory. */
final class TestService implements AutoCloseable {
  static final Credentials MANAGER = Credentials.of("TestManagerKey", "test-manager-secret");
  static final Credentials MEMBER = Credentials.of("TestMemberKey", "test-member-secret");
  static final Credentials OUTSIDER = Credentials.of("TestOutsiderKey", "test-outsider-secret");

  static final Credentials ASSUMER = Credentials.of("TestAssumerKey", "test-assumer-secret");

  private static final Set<TestService> OPEN = ConcurrentHashMap.newKeySet();

  /** Services on one database share it. */
  static final String MASTER_KEY = "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgdGVzdC4=";

  final RunningService service;
  final SignedClient client;
  private final boolean inMemory;

  private TestService(RunningService service, boolean inMemory) {
    this.service = service;
    this.inMemory = inMemory;
    OPEN.add(this);
    this.client = new SignedClient(service.endpoint());
  }

  static TestService start(String world) {
    return start(world, Map.of());
  }

  static TestService start(String world, Map<String, Object> configuration) {
    return start(world, configuration, Optional.empty());
  }

  /** One of several on the same database. */
  static TestService startOn(String url, String world) {
    return start(world, Map.of(), Optional.of(url));
  }

  /** The same on a database of its own, where one is named. */
  static TestService start(String world, Map<String, Object> configuration, Optional<String> url) {
    try {
      Path data = Files.createTempDirectory("rshare-test");
      var options =
          new ServiceOptions(
              "127.0.0.1",
              0,
              data,
              url.or(() -> Optional.of(embedded(data))),
              Optional.of(world(world)),
              false);
      var all = new HashMap<>(configuration);
      all.putIfAbsent("rshare.master-key", MASTER_KEY);
      // Tests fail to authenticate often; the one about it says what it wants.
      all.putIfAbsent("rshare.http.failed-authentication-delay", "0s");
      all.putIfAbsent("rshare.embedded.shared", true);
      return new TestService(
          RunningService.start(options, all), "memory".equals(configuration.get("rshare.store")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The URL of a database in {@code data} that need not outlast the machine. */
  static String embedded(Path data) {
    return "jdbc:sqlite:" + data.resolve("rshare.db") + "?synchronous=OFF";
  }

  static Path world(String name) {
    try {
      var resource = TestService.class.getResource("/worlds/" + name);
      if (resource == null) {
        throw new IllegalArgumentException("no world " + name);
      }
      return Path.of(resource.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls CreateResourceShare with parameters given as name, value, name, value. */
  Answer create(Credentials credentials, String... parameters) {
    return client.call(credentials, "CreateResourceShare", map(parameters));
  }

  /** Those that have not been closed yet. */
  static Set<TestService> open() {
    return OPEN;
  }

  /** Fails unless what is stored fits together, as of one moment. */
  void checkInvariants() throws SQLException {
    PersistenceInvariants.check(inMemory ? memoryRows() : sqlRows());
  }

  private StoredRows memoryRows() {
    var memory = service.bean(InMemoryPersistence.class);
    return StoredRows.of(
        memory.storedShares(),
        memory.storedGrants().entrySet().stream()
            .map(
                e ->
                    GrantRow.of(
                        e.getKey().owner(), e.getKey().service(), e.getKey().type(), e.getValue()))
            .toList(),
        memory.storedUsages());
  }

  private StoredRows sqlRows() throws SQLException {
    try (Connection connection = pool().getConnection()) {
      // What is due goes on meanwhile.
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      StoredRows rows = SqlRows.read(connection);
      connection.rollback();
      return rows;
    }
  }

  /** A connection past the service, which can write. */
  Connection direct() throws SQLException {
    return DriverManager.getConnection(
        service
            .bean(ApplicationContext.class)
            .getRequiredProperty("datasources.default.url", String.class));
  }

  /** The connections under the service, past its transactions. */
  DataSource pool() {
    return pool(service);
  }

  static DataSource pool(RunningService service) {
    return service.bean(DataSourceResolver.class).resolve(service.bean(DataSource.class));
  }

  static Map<String, String> map(String... parameters) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put(parameters[i], parameters[i + 1]);
    }
    return values;
  }

  /** Parameters spelt {@code name=value&name=value}, as they are. */
  static Map<String, String> query(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        values.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return values;
  }

  @Override
  public void close() {
    if (OPEN.remove(this)) {
      try {
        checkInvariants();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } finally {
        service.close();
      }
    }
  }
}
