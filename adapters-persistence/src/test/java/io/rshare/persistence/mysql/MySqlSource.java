package io.rshare.persistence.mysql;

import java.util.Optional;

/** Where tests find a MySQL: the one that was named, else the one of {@code ./rshare mysql}. */
final class MySqlSource {
  private static final Optional<String> URL = find();
  private static final boolean UNPACKED = isRequired() || Script.mysql("unpacked").exit() == 0;

  private MySqlSource() {}

  /** Whether tests have to fail where there is none. */
  static boolean isRequired() {
    return "true".equals(System.getenv("RSHARE_TEST_MYSQL_REQUIRED"));
  }

  /** A server that runs. */
  static Optional<String> url() {
    return URL;
  }

  /** Whether a test may start servers of its own. */
  static boolean isUnpacked() {
    return UNPACKED;
  }

  private static Optional<String> find() {
    String named = System.getenv("RSHARE_TEST_MYSQL_URL");
    if (named == null || named.isBlank()) {
      Script status = Script.mysql(isRequired() ? "start" : "status");
      return status.exit() == 0 ? Optional.of(checked(status.out())) : Optional.empty();
    }
    return Optional.of(checked(named));
  }

  private static String checked(String url) {
    MySqlVersion version = MySqlVersion.of(url);
    if (!version.isMySql()) {
      throw new AssertionError("tests need MySQL 8 or later, and this is " + version);
    }
    System.out.println("tests run on MySQL " + version);
    return url;
  }
}
