package io.rshare.persistence.schema;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.persistence.copy.StoreCopy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The tables of a database, and the scripts that make them. */
public final class Schema {
  private final Flyway flyway;
  private final boolean embedded;

  private Schema(FluentConfiguration configuration, boolean embedded) {
    this.flyway =
        configuration.locations("classpath:db/" + (embedded ? "sqlite" : "migration")).load();
    this.embedded = embedded;
  }

  /** Of a server that speaks MySQL. */
  public static Schema ofServer(DataSource connections) {
    return new Schema(Flyway.configure().dataSource(connections), false);
  }

  /** Of the server that speaks MySQL at {@code url}, which gives user and password. */
  public static Schema ofServer(String url) {
    return ofServer(url, null, null);
  }

  /** Of the server that speaks MySQL at {@code url}; null stands for what the URL gives. */
  public static Schema ofServer(String url, @Nullable String user, @Nullable String password) {
    return new Schema(Flyway.configure().dataSource(url, user, password), false);
  }

  /** Of an embedded database, whose scripts run whole or not at all. */
  public static Schema ofEmbedded(String url) {
    return new Schema(Flyway.configure().dataSource(url, null, null), true);
  }

  /** Of an H2 file that an earlier release wrote. */
  public static Schema ofFormer(String url, String user, String password) {
    return new Schema(Flyway.configure().dataSource(url, user, password), false);
  }

  /** Throws if the database holds a part of what is to be copied into it. */
  public void refuseUnfinished() {
    try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
        ResultSet tables =
            connection
                .getMetaData()
                .getTables(
                    connection.getCatalog(), null, StoreCopy.UNFINISHED, new String[] {"TABLE"})) {
      if (tables.next()) {
        throw new UnfinishedCopyException();
      }
    } catch (SQLException e) {
      throw new DataAccessException("the database cannot be used: " + e.getMessage(), e);
    }
  }

  /** Brings it up to date. */
  public void migrate() {
    migrateTo(MigrationVersion.LATEST.getVersion());
  }

  /** Brings it to {@code version}, unless it is further than that. */
  public void migrateTo(String version) {
    refuseNewer();
    if (!embedded) {
      mend();
    }
    Flyway.configure().configuration(flyway.getConfiguration()).target(version).load().migrate();
  }

  /** An embedded one needs no care: a script runs whole or not at all, and none was ever edited. */
  private void mend() {
    DataSource database = flyway.getConfiguration().getDataSource();
    try {
      new EditedScripts(database).mend();
      for (MigrationInfo script : flyway.info().pending()) {
        if (!new HalfRunScript(database, script).finish()) {
          return;
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the schema could not be looked at: " + e.getMessage(), e);
    }
  }

  /** True if scripts are pending; throws {@link NewerSchemaException} for a newer database. */
  public boolean isBehind() {
    refuseNewer();
    return flyway.info().pending().length > 0;
  }

  /** Throws unless it is up to date. */
  public void validate() {
    refuseNewer();
    flyway.validate();
  }

  private void refuseNewer() {
    Optional<MigrationVersion> newer =
        Arrays.stream(flyway.info().applied())
            .filter(Schema::isUnknown)
            .map(MigrationInfo::getVersion)
            .max(MigrationVersion::compareTo);
    if (newer.isPresent()) {
      throw new NewerSchemaException(newer.get().getVersion(), latest());
    }
  }

  private static boolean isUnknown(MigrationInfo script) {
    return script.getState() == MigrationState.FUTURE_SUCCESS
        || script.getState() == MigrationState.FUTURE_FAILED;
  }

  private String latest() {
    return Arrays.stream(flyway.info().all())
        .filter(script -> !isUnknown(script))
        .map(MigrationInfo::getVersion)
        .max(MigrationVersion::compareTo)
        .map(MigrationVersion::getVersion)
        .orElse("none");
  }
}
