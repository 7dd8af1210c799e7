package io.rshare.bootstrap.system;

import io.micronaut.jdbc.DataSourceResolver;
import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.testkit.SignedClient;
import io.rshare.testkit.SignedClient.Answer;
import io.rshare.testkit.SignedClient.Credentials;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** A service on a free port with a world of its own and an empty database in memory. */
final class TestService implements AutoCloseable {
  static final Credentials MANAGER = Credentials.of("TestManagerKey", "test-manager-secret");
  static final Credentials MEMBER = Credentials.of("TestMemberKey", "test-member-secret");
  static final Credentials OUTSIDER = Credentials.of("TestOutsiderKey", "test-outsider-secret");

  static final Credentials ASSUMER = Credentials.of("TestAssumerKey", "test-assumer-secret");

  final RunningService service;
  final SignedClient client;

  private TestService(RunningService service) {
    this.service = service;
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
              url.or(() -> Optional.of("jdbc:h2:mem:" + data.getFileName())),
              Optional.of(world(world)),
              false);
      return new TestService(RunningService.start(options, new HashMap<>(configuration)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
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
    service.close();
  }
}
