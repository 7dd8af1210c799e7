package io.rshare.persistence.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.persistence.embedded.Durable;
import io.rshare.persistence.embedded.EmbeddedFile;
import io.rshare.persistence.embedded.NativeLibrary;
import io.rshare.persistence.embedded.StoreLock;
import io.rshare.persistence.embedded.StoredPages;
import io.rshare.persistence.legacy.FormerStore;
import io.rshare.persistence.schema.Schema;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes an embedded database ready before anybody opens it. From here on it is this process's
 * alone, unless several are to share it ({@code rshare.embedded.shared}).
 */
@Singleton
final class EmbeddedStart implements BeanCreatedEventListener<DatasourceConfiguration> {
  private final boolean readOnly;
  private final boolean shared;
  private @Nullable StoreLock lock;

  EmbeddedStart(
      @Property(name = "rshare.read-only", defaultValue = "false") boolean readOnly,
      @Property(name = "rshare.embedded.shared", defaultValue = "false") boolean shared) {
    this.readOnly = readOnly;
    this.shared = shared;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration pool = event.getBean();
    if (Dialect.of(pool.getUrl()) == Dialect.SQLITE) {
      prepare(pool);
    }
    return pool;
  }

  private void prepare(DatasourceConfiguration pool) {
    NativeLibrary.load();
    EmbeddedFile file = EmbeddedFile.of(pool.getUrl());
    Schema schema = Schema.ofEmbedded(new JdbcUrl(pool.getUrl()).completed());
    boolean ready = false;
    try {
      if (readOnly) {
        StoredPages.settleUnused(file);
        schema.validate();
        return;
      }
      if (!shared) {
        lock = StoreLock.of(file);
      }
      new FormerStore(file, text(pool.getUsername(), "sa"), text(pool.getPassword(), ""))
          .bringOver();
      if (file.exists()) {
        StoredPages.settle(file);
        schema.refuseUnfinished();
      }
      if (!file.exists() || schema.isBehind()) {
        StoredPages.unsettle(file);
        schema.migrate();
        StoredPages.settle(file);
      }
      if (shared) {
        StoredPages.unsettle(file);
      }
      Durable.folder(file.folder());
      ready = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new DataAccessException("the database cannot be used: " + e.getMessage(), e);
    } finally {
      if (!ready) {
        release();
      }
    }
  }

  private static String text(@Nullable String setting, String absent) {
    return setting == null ? absent : setting;
  }

  @PreDestroy
  void release() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
