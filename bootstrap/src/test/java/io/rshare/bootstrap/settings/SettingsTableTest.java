package io.rshare.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table has every setting that the code reads, with the default that the code has. */
class SettingsTableTest {
  private static final Path ROOT = Path.of("..");

  /** Properties that code gives itself, names of metrics and of files. */
  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "rshare.demo-world",
          "rshare.read-only",
          "rshare.calls",
          "rshare.authentication.failures",
          "rshare.tls.authority",
          "rshare.transactions.retries",
          "rshare.transactions.refused",
          "rshare.embedded.shared",
          "rshare.db",
          "rshare.mv.db",
          "rshare.former");

  /** Variables that documentation names because they are ignored. */
  private static final Set<String> OF_KUBERNETES = Set.of("RSHARE_PORT", "RSHARE_SERVICE_HOST");

  private static final Pattern PROPERTY = Pattern.compile("(?<=[\"{])rshare\\.[a-z0-9.-]*[a-z0-9]");
  private static final Pattern VARIABLE = Pattern.compile("\\bRSHARE_[A-Z0-9_]+");
  private static final Pattern PROPERTIES_CLASS =
      Pattern.compile(
          "@ConfigurationProperties\\(\"(.*?)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
          Pattern.DOTALL);
  private static final Pattern COMPONENT =
      Pattern.compile(
          "(?:@Bindable\\(defaultValue = \"(.*?)\"\\) )?(?:@Nullable )?\\w+ (\\w+)(?:,|$)");
  private static final Pattern ANNOTATED =
      Pattern.compile("@Property\\(name = \"(rshare\\..*?)\", defaultValue = \"(.*?)\"\\)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(rshare\\.[a-z.-]+):(.*?)\\}");

  @Test
  void everyPropertyThatCodeReadsIsASetting() throws IOException {
    Set<String> read = new TreeSet<>(defaults().keySet());
    for (String source : mainSources()) {
      PROPERTY.matcher(source).results().map(MatchResult::group).forEach(read::add);
    }
    prefixes().forEach(read::remove);
    read.removeAll(NOT_SETTINGS);

    assertThat(read)
        .isEqualTo(
            new TreeSet<>(Settings.all().stream().flatMap(s -> s.property().stream()).toList()));
  }

  @Test
  void everyVariableThatIsReadOrDocumentedIsASetting() throws IOException {
    Set<String> read = new TreeSet<>();
    var sources = new java.util.ArrayList<>(mainSources());
    sources.add(Files.readString(ROOT.resolve("rshare")));
    sources.add(Files.readString(ROOT.resolve("bootstrap/src/main/resources/logback.xml")));
    for (String folder : List.of("scripts", "packaging", "docs")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          sources.add(Files.readString(file));
        }
      }
    }
    for (String source : sources) {
      VARIABLE.matcher(source).results().map(MatchResult::group).forEach(read::add);
    }
    read.removeAll(OF_KUBERNETES);
    Set<String> known = new TreeSet<>(Settings.variables().toList());

    assertThat(known).containsAll(read);
  }

  @Test
  void documentedDefaultsAreThoseOfTheCode() throws IOException {
    defaults()
        .forEach(
            (property, initial) ->
                assertThat(Settings.named(property).orElseThrow().initial())
                    .as(property)
                    .isEqualTo(initial.isEmpty() ? "none" : initial));
  }

  /** The defaults in the annotations of the code, by property. */
  private static Map<String, String> defaults() throws IOException {
    var defaults = new TreeMap<String, String>();
    for (String source : mainSources()) {
      PROPERTIES_CLASS
          .matcher(source)
          .results()
          .forEach(
              record ->
                  COMPONENT
                      .matcher(record.group(2))
                      .results()
                      .forEach(
                          component ->
                              defaults.put(
                                  record.group(1) + "." + kebab(component.group(2)),
                                  component.group(1) == null ? "" : component.group(1))));
      Stream.of(ANNOTATED, PLACEHOLDER)
          .flatMap(pattern -> pattern.matcher(source).results())
          .filter(found -> !NOT_SETTINGS.contains(found.group(1)))
          .forEach(found -> defaults.put(found.group(1), found.group(2)));
    }
    return defaults;
  }

  private static Set<String> prefixes() throws IOException {
    Set<String> prefixes = new TreeSet<>();
    for (String source : mainSources()) {
      PROPERTIES_CLASS.matcher(source).results().map(r -> r.group(1)).forEach(prefixes::add);
    }
    return prefixes;
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The product's Java files but the table itself. */
  private static Set<String> mainSources() throws IOException {
    Set<String> sources = new java.util.LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(ROOT)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String name = file.toString();
        boolean isTestkit = name.contains("/testkit/");
        if ((name.contains("/src/main/") || isTestkit) && !name.contains("/bootstrap/settings/")) {
          sources.add(Files.readString(file));
        }
      }
    }
    return sources;
  }
}
