package io.rshare.bootstrap.settings;

import java.util.List;

/** Settings of the script {@code ./rshare}, which starts the service and runs the tests. */
final class LaunchGroup {
  private LaunchGroup() {}

  static List<Setting> settings() {
    return List.of(
        Setting.variable(
            "RSHARE_HEAP",
            // The script has the same pattern.
            Kind.matching(
                "a size from 32m to 999g",
                "(3[2-9]|[4-9][0-9]|[1-9][0-9]{2,5})[mM]|[1-9][0-9]{0,2}[gG]",
                "plenty"),
            "128m",
            "Heap of the service, in MiB (`m`) or GiB (`g`); `./rshare store` takes `64m` unless this"
                + " is set."),
        Setting.variable(
            "RSHARE_JAVA_OPTS",
            Kind.text("options of the JVM"),
            "none",
            "Further options of the JVM, separated by spaces."));
  }

  /** Those that only the tests read. */
  static List<Setting> testSettings() {
    return List.of(
        Setting.variable(
            "RSHARE_TEST_MYSQL_URL",
            Kind.text("a JDBC URL"),
            "none",
            "MySQL server for `./rshare test`; its user must be allowed to create databases"
                + " ([mysql.md](mysql.md))."),
        Setting.variable(
            "RSHARE_TEST_MYSQL_IMAGE",
            Kind.text("the name of an image"),
            "mysql:8.4",
            "Image of MySQL for `./rshare test` where a Docker engine answers."),
        Setting.variable(
            "RSHARE_TEST_MYSQL_REQUIRED",
            Kind.flag(),
            "false",
            "Whether `./rshare test` fails where there is no MySQL."));
  }
}
