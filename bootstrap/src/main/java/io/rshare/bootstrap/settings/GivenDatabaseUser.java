package io.rshare.bootstrap.settings;

import io.rshare.persistence.database.DatabaseUser;
import java.util.Map;

/** The user of the database that an environment names: a command line would show the password. */
public final class GivenDatabaseUser {
  static final String NAME = "RSHARE_DB_USER";
  static final String PASSWORD = "RSHARE_DB_PASSWORD";
  static final String DEFAULT_NAME = "sa";

  private GivenDatabaseUser() {}

  /** The user in {@code environment}; a blank value counts as none, as for every setting. */
  public static DatabaseUser in(Map<String, String> environment) {
    return new DatabaseUser(
        given(environment, NAME, DEFAULT_NAME), given(environment, PASSWORD, ""));
  }

  private static String given(Map<String, String> environment, String variable, String absent) {
    String value = environment.get(variable);
    return value == null || value.isBlank() ? absent : value;
  }
}
