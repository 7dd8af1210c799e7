package io.rshare.http;

import static java.util.Map.entry;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * Defaults for the server below the endpoint, in force wherever this module is on the class path;
 * any other source of configuration overrides them.
 */
@ContextConfigurer
public final class ServerLimits implements ApplicationContextConfigurer {
  private static final int LOWEST_PRIORITY = -10_000;

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.propertySources(PropertySource.of("rshare-http", defaults(), LOWEST_PRIORITY));
  }

  private static Map<String, Object> defaults() {
    return Map.ofEntries(
        entry("micronaut.server.max-request-size", 1024 * 1024),
        // Longer than targets may be, so that whoever sends one that is too long is told so.
        entry("micronaut.server.netty.max-initial-line-length", 512 * 1024),
        entry("micronaut.server.netty.max-header-size", 64 * 1024),
        // Longer than clients are told to keep a connection, so that they let go first.
        entry("micronaut.server.idle-timeout", "60s"),
        // Signatures cover the bytes as sent.
        entry("micronaut.server.netty.request-decompression-enabled", false),
        // Answers are small; what is to be compressed is compressed at the balancer.
        entry("micronaut.server.netty.compression-threshold", -1),
        // Off, the server would refuse such bodies on its own.
        entry("micronaut.server.multipart.enabled", true),
        // Only the REST door takes bearer tokens; signatures are no business of that filter.
        entry("micronaut.security.filter.pattern", "/v1/**"),
        // The door itself refuses, in its own manner, whom it does not know.
        entry("micronaut.security.reject-not-found", false),
        // No login pages and token endpoints but our own.
        entry("micronaut.security.endpoints.introspection.enabled", false),
        entry("micronaut.security.endpoints.login.enabled", false),
        entry("micronaut.security.endpoints.logout.enabled", false),
        entry("micronaut.security.endpoints.oauth.enabled", false),
        entry("micronaut.security.token.jwt.nimbus.reactive-validator", false),
        entry("micronaut.security.token.jwt.nimbus.validator", false));
  }
}
