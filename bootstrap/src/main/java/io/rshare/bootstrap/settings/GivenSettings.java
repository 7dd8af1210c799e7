package io.rshare.bootstrap.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings that were given, and what is wrong with them.
 *
 * @param properties the values, by the names under which code reads them
 * @param problems what is wrong, a sentence each
 */
public record GivenSettings(Map<String, Object> properties, List<String> problems) {
  private static final String VARIABLE = "RSHARE_";
  private static final String PROPERTY = "rshare.";

  /** Read by code, but given by code alone. */
  private static final List<String> INTERNAL =
      List.of("rshare.demo-world", "rshare.read-only", "rshare.embedded.shared");

  /** Names that people try first for what is an option of {@code serve}. */
  private static final Map<String, String> OPTIONS =
      Map.of(
          "RSHARE_PORT", "--port",
          "RSHARE_HOST", "--host",
          "RSHARE_DATA", "--data",
          "RSHARE_DB", "--db",
          "RSHARE_DB_URL", "--db",
          "RSHARE_WORLD", "--world",
          "RSHARE_ALLOW_DEMO_WORLD", "--allow-demo-world",
          "RSHARE_DEMO_WORLD", "--empty-world",
          "RSHARE_EMPTY_WORLD", "--empty-world");

  /**
   * Variables that Kubernetes sets in every container beside a service called {@code rshare} or
   * {@code rshare-something}. The value of the last is an address, which no port of a person is.
   */
  private static final String OF_KUBERNETES =
      "RSHARE_(.+_)?(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)";

  /**
   * Reads settings, of which {@code configuration} goes before {@code system} and that before
   * {@code environment}; a blank value counts as none. Names in {@code configuration} that are not
   * of this service are handed on.
   */
  public static GivenSettings of(
      Map<String, String> environment,
      Map<String, String> system,
      Map<String, Object> configuration) {
    var properties = new HashMap<String, Object>(configuration);
    var problems = new ArrayList<String>();
    for (Setting setting : Settings.all()) {
      add(setting, environment, system, configuration, properties, problems);
    }
    problems.addAll(TokenGroup.problems(properties).toList());
    for (String name : new TreeMap<>(configuration).keySet()) {
      if (name.startsWith(PROPERTY) && !INTERNAL.contains(name)) {
        if (Settings.named(name).isEmpty()) {
          problems.add(
              unknown(name, Settings.all().stream().flatMap(s -> s.property().stream()).toList()));
        }
      }
    }
    new TreeMap<>(environment).forEach((name, value) -> unknownVariable(name, value, problems));
    return new GivenSettings(Map.copyOf(properties), List.copyOf(problems));
  }

  private static void add(
      Setting setting,
      Map<String, String> environment,
      Map<String, String> system,
      Map<String, Object> configuration,
      Map<String, Object> properties,
      List<String> problems) {
    String property = setting.property().orElse("");
    String name = setting.variable();
    String value = environment.get(name);
    if (!property.isEmpty()) {
      String fromSystem = system.get(property);
      Object fromCode = configuration.get(property);
      if (fromCode != null || (fromSystem != null && !fromSystem.isBlank())) {
        name = property;
        value = fromCode == null ? fromSystem : text(fromCode);
      }
    }
    properties.remove(property);
    if (value == null || value.isBlank()) {
      return;
    }
    String stripped = value.strip();
    List<String> wrong = setting.kind().problems(name, stripped, setting.secret());
    problems.addAll(wrong);
    if (wrong.isEmpty() && !property.isEmpty()) {
      properties.put(property, setting.kind().canonical(stripped));
    }
  }

  private static String text(Object value) {
    return value instanceof Collection<?> values
        ? values.stream().map(String::valueOf).collect(Collectors.joining(","))
        : String.valueOf(value);
  }

  private static void unknownVariable(String name, String value, List<String> problems) {
    String upper = name.toUpperCase(Locale.ROOT);
    boolean known = Settings.named(name).isPresent() && name.equals(upper);
    if (!upper.startsWith(VARIABLE) || known || isOfKubernetes(name, value)) {
      return;
    }
    Optional<String> option = Optional.ofNullable(OPTIONS.get(upper));
    problems.add(
        option
            .map(o -> name + " is not a setting; use the option " + o + " of serve.")
            .orElseGet(() -> unknown(name, Settings.variables().toList())));
  }

  private static boolean isOfKubernetes(String name, String value) {
    return name.matches(OF_KUBERNETES)
        || (name.endsWith("_PORT") && value.matches("(tcp|udp|sctp)://.*"));
  }

  private static String unknown(String name, List<String> known) {
    return Kind.printable(name)
        + " is not a setting; "
        + NearMiss.of(name, known)
            .map(near -> "did you mean " + near + "?")
            .orElse("docs/configuration.md lists all of them.");
  }
}
