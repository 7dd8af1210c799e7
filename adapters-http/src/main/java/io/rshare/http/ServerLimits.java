package io.rshare.http;

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
    return Map.of(
        "micronaut.server.max-request-size",
        1024 * 1024,
        // 128 KiB of query, and room for the rest of the line.
        "micronaut.server.netty.max-initial-line-length",
        132 * 1024,
        "micronaut.server.netty.max-header-size",
        64 * 1024,
        // Longer than clients are told to keep a connection, so that they let go first.
        "micronaut.server.idle-timeout",
        "60s",
        // Signatures cover the bytes as sent.
        "micronaut.server.netty.request-decompression-enabled",
        false,
        // Answers are small; what is to be compressed is compressed at the balancer.
        "micronaut.server.netty.compression-threshold",
        -1,
        // Off, the server would refuse such bodies on its own.
        "micronaut.server.multipart.enabled",
        true);
  }
}
