package io.rshare.persistence.database;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anybody gets a connection. */
@Singleton
final class SchemaMigration implements BeanCreatedEventListener<DataSource> {
  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    Flyway.configure()
        .dataSource(event.getBean())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return event.getBean();
  }
}
