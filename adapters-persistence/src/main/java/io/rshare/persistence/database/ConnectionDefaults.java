package io.rshare.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.rshare.persistence.embedded.ReadingConnections;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Turns a bare JDBC URL into the connections this service needs; what the user set stays. */
@Singleton
final class ConnectionDefaults implements BeanCreatedEventListener<DatasourceConfiguration> {
  private static final int POOL = 16;
  private static final long WAIT_MILLIS = 2_000;
  // Longer than callers wait: the pool pauses ever longer between tries that fail.
  private static final Duration ELECTION = Duration.ofSeconds(10);

  private final Environment environment;

  ConnectionDefaults(Environment environment) {
    this.environment = environment;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    var url = new JdbcUrl(pool.getUrl());
    pool.setUrl(url.completed());
    pool.setUsername(url.unlessGiven("user", pool.getUsername()));
    pool.setPassword(url.unlessGiven("password", pool.getPassword()));
    if (Dialect.of(pool.getUrl()) == Dialect.SQLITE) {
      pool.setDataSource(new ReadingConnections(pool.getUrl()));
    }
    PrimaryDataSource.of(pool.getUrl(), ELECTION).ifPresent(pool::setDataSource);
    // Commands end their transactions themselves; and the isolation is set once per connection.
    pool.setAutoCommit(false);
    pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    if (unset(pool, "maximum-pool-size")) {
      pool.setMaximumPoolSize(POOL);
    }
    if (unset(pool, "connection-timeout")) {
      pool.setConnectionTimeout(WAIT_MILLIS);
    }
    if (unset(pool, "validation-timeout")) {
      pool.setValidationTimeout(Math.min(WAIT_MILLIS / 2, pool.getConnectionTimeout()));
    }
    return pool;
  }

  private boolean unset(DatasourceConfiguration pool, String property) {
    return !environment.containsProperty("datasources." + pool.getName() + "." + property);
  }
}
