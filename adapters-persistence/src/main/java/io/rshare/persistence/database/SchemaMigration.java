package io.rshare.persistence.database;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.rshare.persistence.schema.Schema;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Brings the schema of a server up to date before anybody gets a connection; or, for those who only
 * look ({@code rshare.read-only}), sees that it is.
 */
@Singleton
final class SchemaMigration implements BeanCreatedEventListener<DataSource> {
  private final boolean readOnly;
  private final String url;

  SchemaMigration(
      @Property(name = "rshare.read-only", defaultValue = "false") boolean readOnly,
      @Property(name = "datasources.default.url") String url) {
    this.readOnly = readOnly;
    this.url = url;
  }

  @Override
  public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
    if (Dialect.of(url) == Dialect.MYSQL) {
      // Another listener may have wrapped the pool already in one that asks for the bean being
      // made.
      Schema schema = Schema.ofServer(DelegatingDataSource.unwrapDataSource(event.getBean()));
      if (readOnly) {
        schema.validate();
      } else {
        schema.refuseUnfinished();
        schema.migrate();
      }
    }
    return event.getBean();
  }
}
