package io.rshare.bootstrap.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script looks after services, and after nothing else. */
class ScriptTest {
  @TempDir private Path folder = Path.of("replaced");

  /** What the script said on both outputs, and its exit status. */
  private record Told(int status, String text) {}

  private static Told script(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", "../rshare"));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Neither a narrow window nor a proxy may change what is found.
    builder.environment().putAll(Map.of("COLUMNS", "20", "http_proxy", "http://127.0.0.1:1"));
    Process process = builder.start();
    try {
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return new Told(process.exitValue(), text);
    } finally {
      process.destroyForcibly();
    }
  }

  private Path data() throws IOException {
    return Files.createDirectories(folder.resolve("data"));
  }

  @Test
  void findsStopsAndResetsAService() throws Exception {
    String data = data().toString();
    assertThat(script("status", "--data", data))
        .isEqualTo(new Told(1, "No service runs on " + data + ".\n"));

    try (var service = ServiceProcess.start(data(), TestService.world("system.yaml"))) {
      Told status = script("status", "--data", data);
      assertThat(status.status()).as(status.text()).isZero();
      assertThat(status.text())
          .startsWith("A service runs on " + data + ": http://127.0.0.1:")
          .doesNotContain("/health");

      assertThat(script("reset", "--yes", "--data", data))
          .satisfies(told -> assertThat(told.text()).contains("a service runs on " + data))
          .satisfies(told -> assertThat(told.status()).isOne());
      assertThat(service.isAlive()).isTrue();

      assertThat(script("stop", "--data=" + data))
          .isEqualTo(new Told(0, "The service on " + data + " has ended.\n"));
      assertThat(service.isAlive()).isFalse();
    }
    // The process of this test writes its log beside the database.
    assertThat(script("reset", "--yes", "--data", data).text()).contains("service.log");
    assertThat(data().resolve("rshare.db")).exists();
    Files.delete(data().resolve("service.log"));

    assertThat(script("reset", "--data", data).text()).contains("nothing was deleted");
    assertThat(data().resolve("rshare.db")).exists();
    assertThat(script("reset", "--data", data, "--yes").status()).isZero();
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void leavesProcessesAloneThatAreNoService() throws Exception {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(
          data().resolve("service.json"),
          "{\n  \"endpoint\" : \"127.0.0.1:1\",\n  \"pid\" : " + other.pid() + "\n}");

      assertThat(script("status", "--data", data().toString()).status()).isOne();
      assertThat(script("stop", "--data", data().toString()).text()).contains("No service runs");
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void resetDeletesNoFolderThatIsNotADataFolder() throws Exception {
    Path file = Files.writeString(data().resolve("thesis.txt"), "years of work");

    Told told = script("reset", "--yes", "--data", data().toString());

    assertThat(told.status()).isOne();
    assertThat(told.text()).contains("not a data folder");
    assertThat(file).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rshare.thesis.db", "tls/other.key", "master.key.old", ".hidden"})
  void resetDeletesNothingBesideWhatIsNotOurs(String name) throws Exception {
    Path own = Files.createFile(data().resolve("rshare.db"));
    Path foreign = data().resolve(name);
    Files.createDirectories(foreign.getParent());
    Files.createFile(foreign);

    Told told = script("reset", "--yes", "--data", data().toString());

    assertThat(told.status()).isOne();
    assertThat(told.text()).contains("not written; nothing was deleted: " + name);
    assertThat(own).exists();
    assertThat(foreign).exists();
  }

  @Test
  void resetDeletesTheFolderThatALinkNames() throws Exception {
    for (String name :
        List.of(
            "rshare.db",
            "rshare.db-wal",
            "rshare.db.lock",
            "rshare.db.before-restore",
            "rshare.mv.db.former",
            "rshare.trace.db",
            "master.key",
            "service.json")) {
      Files.createFile(data().resolve(name));
    }
    Files.createDirectories(data().resolve("tls"));
    for (String name :
        List.of("authority.pem", "truststore.p12", "certificate.pem", "certificate.key.new")) {
      Files.createFile(data().resolve("tls").resolve(name));
    }
    Path link = Files.createSymbolicLink(folder.resolve("link"), data());

    Told told = script("reset", "--yes", "--data", link.toString());

    assertThat(told.status()).as(told.text()).isZero();
    assertThat(folder.resolve("data")).doesNotExist();
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  void helpOfBenchNamesAllThatItMeasures() throws Exception {
    Matcher named =
        Pattern.compile("'([a-z]+)'")
            .matcher(
                script("bench", "it")
                    .text()
                    .lines()
                    .filter(line -> line.contains("bench measures"))
                    .findFirst()
                    .orElseThrow());
    String help = script("bench", "--help").text();

    assertThat(named.results().map(found -> found.group(1)).toList())
        .contains("tls")
        .allSatisfy(name -> assertThat(help).containsPattern("[ |]" + name + "[ |]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"version", "status", "stop", "reset", "test", "mysql", "bench"})
  void everyCommandOfTheScriptHasHelp(String command) throws Exception {
    Told told = script(command, "--help");

    assertThat(told.status()).isZero();
    assertThat(told.text()).contains("./rshare " + command);
  }

  @ParameterizedTest
  @CsvSource({"srve", "status --dta x", "stop --data", "reset --force", "mysql begin", "bench it"})
  void whatIsNotUnderstoodIsStatusTwo(String line) throws Exception {
    Told told = script(line.split(" "));

    assertThat(told.status()).as(told.text()).isEqualTo(2);
    assertThat(told.text()).contains("--help");
  }

  @Test
  void anUnknownCommandListsAll() throws Exception {
    assertThat(script("srve").text())
        .contains("unknown command 'srve'")
        .contains("serve", "status", "stop", "reset", "demo", "policy", "world", "version")
        .contains("test", "mysql", "bench");
  }

  @Test
  void versionIsThatOfTheProgram() throws Exception {
    Matcher pom =
        Pattern.compile("(?m)^  <version>(.*?)(-SNAPSHOT)?</version>")
            .matcher(Files.readString(Path.of("../pom.xml")));
    assertThat(pom.find()).isTrue();

    assertThat(script("version").text()).startsWith("rshare " + pom.group(1));
    assertThat(Files.readString(Path.of("src/main/java/io/rshare/bootstrap/Main.java")))
        .contains("version = \"rshare " + pom.group(1) + "\"");
  }
}
