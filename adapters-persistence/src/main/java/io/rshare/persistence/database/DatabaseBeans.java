package io.rshare.persistence.database;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import javax.sql.DataSource;

/** Beans that differ between SQLite and MySQL. */
@Factory
final class DatabaseBeans {
  @Singleton
  Dialect dialect(@Property(name = "datasources.default.url") String url) {
    return Dialect.of(url);
  }

  @Singleton
  @Bean(preDestroy = "close")
  Transactions transactions(
      Dialect dialect,
      @Property(name = "datasources.default.url") String url,
      @Property(name = "rshare.read-only", defaultValue = "false") boolean readOnly,
      @Property(name = "rshare.embedded.shared", defaultValue = "false") boolean shared,
      DataSource connections,
      BeanProvider<TransactionOperations<Connection>> operations) {
    return switch (dialect) {
      case MYSQL -> new PooledTransactions(operations.get());
      case SQLITE ->
          new EmbeddedTransactions(new JdbcUrl(url).completed(), connections, !readOnly && !shared);
    };
  }
}
