package io.rshare.persistence.database;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date before anybody gets a connection; or, for those who only look
 * ({@code rshare.read-only}), sees that it is.
 */
@Singleton
final class SchemaMigration implements BeanCreatedEventListener<DataSource> {
  private final boolean readOnly;

  SchemaMigration(@Property(name = "rshare.read-only", defaultValue = "false") boolean readOnly) {
    this.readOnly = readOnly;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    // Another listener may have wrapped the pool already in one that asks for the bean being made.
    Flyway schema =
        Flyway.configure()
            .dataSource(DelegatingDataSource.unwrapDataSource(event.getBean()))
            .locations("classpath:db/migration")
            .load();
    if (readOnly) {
      schema.validate();
    } else {
      schema.migrate();
    }
    return event.getBean();
  }
}
