package io.rshare.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.rshare.bootstrap.settings.GivenDatabaseUser;
import io.rshare.bootstrap.settings.GivenSettings;
import io.rshare.bootstrap.tls.TlsMode;
import io.rshare.persistence.database.DatabaseUser;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Starts the parts of a service, but not the server. */
final class ServiceContext {
  private static final String MASTER_KEY = "rshare.master-key";

  private ServiceContext() {}

  /** The parts for {@code options} and {@code settings}, which must have no problems. */
  static ApplicationContext start(ServiceOptions options, GivenSettings settings)
      throws IOException {
    var properties = new HashMap<String, Object>();
    properties.put("micronaut.server.host", options.host());
    if (AdminToken.configured(System.getenv()).isEmpty()) {
      properties.put(AdminToken.PROPERTY, AdminToken.fresh());
    }
    properties.put("micronaut.server.port", options.port() == 0 ? -1 : options.port());
    properties.putAll(settings.properties());
    properties.putAll(tls(options, properties));
    if (!"memory".equals(properties.get("rshare.store"))) {
      properties.put("datasources.default.url", options.databaseUrl());
      DatabaseUser user = GivenDatabaseUser.in(System.getenv());
      properties.put("datasources.default.username", user.name());
      properties.put("datasources.default.password", user.password());
      if (!properties.containsKey(MASTER_KEY)) {
        properties.put(MASTER_KEY, MasterKey.inFolder(options.data()));
      }
    }
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            // INVARIANT: a setting reaches the code by the table of settings or not at all.
            .environmentVariableExcludes(variables())
            .properties(properties)
            .build();
    try {
      return context.start();
    } catch (RuntimeException e) {
      // What parts of it hold, such as the lock of the store, is not to be held by nobody.
      context.close();
      throw e;
    }
  }

  private static Map<String, Object> tls(ServiceOptions options, Map<String, Object> properties)
      throws IOException {
    Object mode = properties.get(TlsMode.PROPERTY);
    List<String> hosts =
        Stream.of(String.valueOf(properties.getOrDefault("rshare.http.hosts", "")).split(",", -1))
            .map(String::strip)
            .filter(host -> !host.isEmpty())
            .toList();
    return mode == null
        ? Map.of()
        : TlsMode.named(mode.toString()).properties(options.data(), hosts);
  }

  private static String[] variables() {
    return System.getenv().keySet().stream()
        .filter(name -> name.toUpperCase(Locale.ROOT).startsWith("RSHARE_"))
        .toArray(String[]::new);
  }
}
