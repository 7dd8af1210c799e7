package io.rshare.bootstrap;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the parts of a service, but not the server. */
final class ServiceContext {
  private ServiceContext() {}

  /** The parts for {@code options}, with further configuration as property names and values. */
  static ApplicationContext start(ServiceOptions options, Map<String, Object> configuration)
      throws IOException {
    var properties = new HashMap<String, Object>();
    properties.put("micronaut.server.host", options.host());
    if (AdminToken.configured(System.getenv()).isEmpty()) {
      properties.put(AdminToken.PROPERTY, AdminToken.fresh());
    }
    properties.put("micronaut.server.port", options.port() == 0 ? -1 : options.port());
    properties.putAll(configuration);
    if (!"memory".equals(setting("rshare.store", properties))) {
      properties.put("datasources.default.url", options.databaseUrl());
      properties.put("datasources.default.username", environment("RSHARE_DB_USER", "sa"));
      properties.put("datasources.default.password", environment("RSHARE_DB_PASSWORD", ""));
      if ("".equals(setting("rshare.master-key", properties))) {
        properties.put("rshare.master-key", MasterKey.inFolder(options.data()));
      }
    }
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .properties(properties)
        .start();
  }

  /** A setting that has to be known before the context is there to tell. */
  private static @Nullable Object setting(String name, Map<String, Object> properties) {
    String variable = name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    return properties.getOrDefault(name, environment(variable, ""));
  }

  private static String environment(String variable, String absent) {
    String value = System.getenv(variable);
    return value == null ? absent : value;
  }
}
