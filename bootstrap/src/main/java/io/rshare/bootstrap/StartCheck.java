package io.rshare.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ConfigurableBeanContext;
import io.rshare.application.access.Authorizer;
import io.rshare.bootstrap.settings.GivenSettings;
import io.rshare.bootstrap.settings.Kind;
import io.rshare.bootstrap.tls.TlsCheck;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds everything that keeps a service from starting, before any part of it is there. */
final class StartCheck {
  static final Kind PORT = Kind.whole(0, 65_535);

  private static final Kind DATABASE =
      Kind.matching(
          "a JDBC URL that begins with jdbc:mysql: or jdbc:sqlite:",
          "jdbc:(sqlite:.+|mysql:.+)",
          "jdbc:postgresql://db/rshare");

  private static final Pattern PRODUCT = Pattern.compile("(jdbc:[a-z0-9]{1,30}:).*");
  private static final String AUTHORIZER = "rshare.authorizer";

  private StartCheck() {}

  /** The settings of this process, beside those in {@code configuration}. */
  static GivenSettings settings(Map<String, Object> configuration) {
    return settings(System.getenv(), configuration);
  }

  /** The settings of a process with this environment, beside those in {@code configuration}. */
  static GivenSettings settings(
      Map<String, String> environment, Map<String, Object> configuration) {
    return GivenSettings.of(environment, systemProperties(), configuration);
  }

  private static Map<String, String> systemProperties() {
    Properties properties = System.getProperties();
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(Function.identity(), properties::getProperty));
  }

  /** The problems of {@code options} and {@code settings}, a sentence each. */
  static List<String> problems(ServiceOptions options, GivenSettings settings) {
    var problems = new ArrayList<>(storeProblems(options, settings));
    problems.addAll(TlsCheck.problems(settings.properties()));
    return problems;
  }

  /** The same for a command that opens the database but answers nobody. */
  static List<String> storeProblems(ServiceOptions options, GivenSettings settings) {
    var problems = new ArrayList<String>();
    problems.addAll(PORT.problems("--port", String.valueOf(options.port()), false));
    boolean isAddress = isAddress(options.host());
    if (!isAddress) {
      problems.add("--host is '" + options.host() + "'; it must be an address of this machine.");
    }
    folderProblem(options.data()).ifPresent(problems::add);
    options.database().flatMap(StartCheck::databaseProblem).ifPresent(problems::add);
    options.world().flatMap(StartCheck::worldProblem).ifPresent(problems::add);
    problems.addAll(settings.problems());
    authorizerProblem(options, settings, isAddress).ifPresent(problems::add);
    return problems;
  }

  /** The problems of the URL of a database, without the password that it may hold. */
  static Optional<String> databaseProblem(String url) {
    if (DATABASE.test().test(url)) {
      return Optional.empty();
    }
    var product = PRODUCT.matcher(url);
    String shown = product.matches() ? "'" + product.group(1) + "…'" : "not a JDBC URL";
    return Optional.of("--db is " + shown + "; it must be " + DATABASE.expected() + ".");
  }

  private static Optional<String> folderProblem(Path data) {
    Path existing = data.toAbsolutePath();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      return Optional.of(
          "--data is '" + data + "'; it must be a folder, but " + existing + " is a file.");
    }
    return Files.isWritable(existing) && Files.isReadable(existing)
        ? Optional.empty()
        : Optional.of(
            "--data is '" + data + "'; it must be a folder that this user may read and write.");
  }

  private static Optional<String> worldProblem(Path world) {
    return Files.isRegularFile(world) && Files.isReadable(world)
        ? Optional.empty()
        : Optional.of("--world is '" + world + "'; it must be a file that this user may read.");
  }

  private static boolean isAddress(String host) {
    try {
      if (host.isBlank()) {
        return false;
      }
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (UnknownHostException | SocketException e) {
      return false;
    }
  }

  private static Optional<String> authorizerProblem(
      ServiceOptions options, GivenSettings settings, boolean isAddress) {
    String name = String.valueOf(settings.properties().getOrDefault(AUTHORIZER, "ram"));
    if (name.equalsIgnoreCase("ram")) {
      return Optional.empty();
    }
    if (name.equalsIgnoreCase("allow-all")) {
      return isAddress && !options.loopbackOnly()
          ? Optional.of(
              "RSHARE_AUTHORIZER is 'allow-all', which is for loopback addresses only; --host is '"
                  + options.host()
                  + "'.")
          : Optional.empty();
    }
    List<String> names = authorizers();
    return names.stream().anyMatch(name::equalsIgnoreCase)
        ? Optional.empty()
        : Optional.of(
            "RSHARE_AUTHORIZER is '"
                + name
                + "'; it must be the name of an Authorizer bean: "
                + String.join(", ", names)
                + ".");
  }

  /** The names of all there are; nothing is started for it. */
  private static List<String> authorizers() {
    try (ApplicationContext context =
        ApplicationContext.builder().deduceEnvironment(false).banner(false).build()) {
      context.getEnvironment().start();
      ((ConfigurableBeanContext) context).configure();
      return context.getBeanDefinitions(Authorizer.class).stream()
          .flatMap(bean -> bean.stringValue("jakarta.inject.Named").stream())
          .sorted()
          .toList();
    }
  }
}
