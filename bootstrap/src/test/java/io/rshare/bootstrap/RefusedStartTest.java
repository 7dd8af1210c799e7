package io.rshare.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.settings.Setting;
import io.rshare.bootstrap.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Options and settings that cannot be read: exit status 2, a sentence each, and nothing else. */
class RefusedStartTest {
  @TempDir private Path folder = Path.of("replaced");

  private Told run(Map<String, String> environment, String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    CommandLine line = Main.commandLine(environment);
    line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return new Told(line.execute(arguments), out.toString(), err.toString());
  }

  private Told serve(String... options) {
    return run(Map.of(), serveWith(options));
  }

  private String[] serveWith(String... options) {
    List<String> arguments = new ArrayList<>(List.of("serve", "--data", data()));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  static Stream<Setting> settings() {
    return Settings.all().stream().filter(setting -> !setting.kind().wrong().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("settings")
  void eachSettingThatCannotBeReadRefusesTheStart(Setting setting) {
    Map<String, String> environment = Map.of(setting.variable(), setting.kind().wrong());

    for (String[] command :
        List.of(serveWith("--port", "0"), new String[] {"policy", "lint", "x"})) {
      Told told = run(environment, command).nothingElse();
      assertThat(told.err().lines().filter(line -> line.contains("it must be")))
          .singleElement()
          .asString()
          .contains(setting.variable());
    }
    assertThat(Path.of(data())).doesNotExist();
  }

  @Test
  void anAuthorizerThatDoesNotExistRefusesTheStart() {
    assertThat(
            run(Map.of("RSHARE_AUTHORIZER", "nope"), serveWith("--port", "0")).nothingElse().err())
        .isEqualToNormalizingNewlines(
            "rshare: RSHARE_AUTHORIZER is 'nope'; it must be the name of an Authorizer bean:"
                + " allow-all, broken, ram.\n");
  }

  @Test
  void allProblemsAreToldAtOnce() {
    Told told =
        run(
            Map.of("RSHARE_STORE", "redis", "RSHARE_RATELIMITS", "true"),
            serveWith("--port", "70000", "--db", "jdbc:postgresql://db/x?password=topsecret"));

    assertThat(told.nothingElse().err())
        .isEqualToNormalizingNewlines(
            """
            rshare: --port is '70000'; it must be a whole number from 0 to 65535.
            rshare: --db is 'jdbc:postgresql:…'; it must be a JDBC URL that begins with jdbc:mysql: or jdbc:sqlite:.
            rshare: RSHARE_STORE is 'redis'; it must be jdbc or memory.
            rshare: RSHARE_RATELIMITS is not a setting; did you mean RSHARE_RATE_LIMITS?
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "--port, http, --port is 'http'; it must be a whole number from 0 to 65535.",
    "--port, -1, --port is '-1'; it must be a whole number from 0 to 65535.",
    "--host, no such host, --host is 'no such host'; it must be an address of this machine.",
    "--host, 192.0.2.1, --host is '192.0.2.1'; it must be an address of this machine.",
    "--db, postgres, --db is not a JDBC URL; it must be a JDBC URL that begins with jdbc:mysql: or"
        + " jdbc:sqlite:.",
    "--world, missing.yaml, --world is 'missing.yaml'; it must be a file that this user may read."
  })
  void anOptionThatCannotBeReadIsOneSentence(String option, String value, String sentence) {
    assertThat(serve(option, value).nothingElse().err())
        .isEqualToNormalizingNewlines("rshare: " + sentence + "\n");
  }

  @Test
  void settingsOfTlsThatDoNotFitAreToldWithAllOtherProblems() throws IOException {
    String there = Files.writeString(folder.resolve("there.pem"), "x").toString();
    String together =
        " is missing; RSHARE_TLS_CERTIFICATE and RSHARE_TLS_KEY must be given together.";
    String unread = "; it must be a file that this user may read.";

    assertTls(Map.of("RSHARE_TLS_KEY", there), "RSHARE_TLS_CERTIFICATE" + together);
    assertTls(Map.of("RSHARE_TLS_CERTIFICATE", there), "RSHARE_TLS_KEY" + together);
    assertTls(
        Map.of("RSHARE_TLS_CERTIFICATE", "gone.pem", "RSHARE_TLS_KEY", folder.toString()),
        "RSHARE_TLS_CERTIFICATE is 'gone.pem'" + unread,
        "RSHARE_TLS_KEY is '" + folder + "'" + unread);
    assertTls(Map.of("RSHARE_TLS_ONLY", "true"), "--tls-only needs --tls.");
    assertTls(
        Map.of("RSHARE_TLS_MODE", "files"),
        "--tls needs the PEM files that RSHARE_TLS_CERTIFICATE and RSHARE_TLS_KEY name;"
            + " '--tls dev' makes a certificate for this machine.");
    assertThat(serve("--tls-only", "--port", "x").nothingElse().err())
        .contains("--port is 'x'")
        .contains("--tls-only needs --tls.");
  }

  private void assertTls(Map<String, String> environment, String... sentences) {
    var all = new TreeMap<>(environment);
    all.put("RSHARE_STORE", "redis");
    assertThat(run(all, serveWith("--port", "0")).nothingElse().err().lines())
        .containsOnlyOnce("rshare: RSHARE_STORE is 'redis'; it must be jdbc or memory.")
        .containsAll(Stream.of(sentences).map(text -> "rshare: " + text).toList())
        .hasSize(sentences.length + 1);
  }

  @Test
  void aDataFolderThatIsAFileIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("data"), "a file");

    assertThat(serve("--port", "0").nothingElse().err())
        .isEqualToNormalizingNewlines(
            "rshare: --data is '%s'; it must be a folder, but %s is a file.\n"
                .formatted(file, file));
  }

  @Test
  void aWorldThatBreaksRulesIsToldWithItsLines() throws IOException {
    Path world = Files.writeString(folder.resolve("w.yaml"), "accounts:\n  - id: 1\n");

    assertThat(serve("--port", "0", "--world", world.toString()).nothingElse().err())
        .contains("w.yaml:2: field 'id'");
  }

  @ParameterizedTest
  @CsvSource({
    "serve --prot 80, --port",
    "serve --port, --port",
    "serv, serve",
    "policy lnt, lint",
    "world apply, FILE",
    "demo --dta x, --data"
  })
  void aCommandLineThatCannotBeReadNamesWhatIsMeant(String line, String meant) {
    assertThat(run(Map.of(), line.split(" ", -1)).nothingElse().err())
        .contains(meant)
        .contains("--help");
  }

  @Test
  void theProcessEndsWithStatusTwoAndNoStackTrace() throws Exception {
    Told told =
        Told.byProcess(
            folder,
            List.of(),
            Map.of("RSHARE_AUTHORIZER", "nope", "RSHARE_MASTER_KEY", "topsecret"),
            serveWith("--port", "70000"));

    assertThat(told.nothingElse().err().lines()).hasSize(3);
    assertThat(told.err()).doesNotContain("topsecret", "\tat ");
  }
}
