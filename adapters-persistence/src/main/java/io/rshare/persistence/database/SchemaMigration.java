package io.rshare.persistence.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anybody gets a connection. */
@Singleton
final class SchemaMigration implements BeanCreatedEventListener<DataSource> {
  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    // Another listener may have wrapped the pool already in one that asks for the bean being made.
    Flyway.configure()
        .dataSource(DelegatingDataSource.unwrapDataSource(event.getBean()))
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return event.getBean();
  }
}
