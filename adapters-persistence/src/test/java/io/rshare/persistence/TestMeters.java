package io.rshare.persistence;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Where nodes under test count; the service brings a registry of its own. */
@Factory
final class TestMeters {
  @Singleton
  MeterRegistry registry() {
    return new SimpleMeterRegistry();
  }
}
