package io.rshare.testkit.mysql;

import java.util.Optional;
import org.testcontainers.mysql.MySQLContainer;

/**
 * Where tests find a MySQL: the one that a URL names, else one in a container where an image is
 * named, else the one of {@code ./rshare mysql}. {@code ./rshare test} sets what decides.
 */
final class MySqlSource {
  private static final Optional<String> URL = find();
  private static final boolean UNPACKED = isRequired() || Script.mysql("unpacked").exit() == 0;

  private MySqlSource() {}

  /** Whether tests have to fail where there is none. */
  static boolean isRequired() {
    return setting("RSHARE_TEST_MYSQL_REQUIRED").filter("true"::equalsIgnoreCase).isPresent();
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
    return setting("RSHARE_TEST_MYSQL_URL")
        .or(() -> setting("RSHARE_TEST_MYSQL_IMAGE").map(MySqlSource::inContainer))
        .or(MySqlSource::fromScript)
        .map(MySqlSource::checked);
  }

  private static Optional<String> fromScript() {
    Script status = Script.mysql(isRequired() ? "start" : "status");
    return status.exit() == 0 ? Optional.of(status.out()) : Optional.empty();
  }

  /** One for this run of tests; Testcontainers removes it when the JVM has ended. */
  @SuppressWarnings("resource") // as long as the JVM
  private static String inContainer(String image) {
    var container = new MySQLContainer(image).withUsername("root");
    container.start();
    return container.getJdbcUrl()
        + "?user=root&password="
        + container.getPassword()
        + "&sslMode=DISABLED&allowPublicKeyRetrieval=true";
  }

  private static Optional<String> setting(String variable) {
    return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isBlank());
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
