package io.rshare.bootstrap.storecommand;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.RunningService;
import io.rshare.bootstrap.ServiceOptions;
import io.rshare.testkit.mysql.MySqlDatabase;
import io.rshare.testkit.mysql.NeedsMySql;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@NeedsMySql
class MySqlCopyCommandTest {
  private static final Pattern USER_AND_PASSWORD =
      Pattern.compile("user=([^&]*)&password=([^&]*)&?");

  @TempDir private Path folder = Path.of("replaced");

  private record Told(int status, String text) {}

  private static Told copy(Map<String, String> environment, String from, String to) {
    var text = new StringWriter();
    var line = new CommandLine(new CopyStoreCommand(environment));
    line.setOut(new PrintWriter(text, true)).setErr(new PrintWriter(text, true));
    return new Told(line.execute("--from", from, "--to", to), text.toString());
  }

  private String data(String name) {
    return folder.resolve(name).toString();
  }

  /** A URL of a test, taken apart. */
  private record Server(String url, String user, String password) {
    static Server of(MySqlDatabase database) {
      Matcher both = USER_AND_PASSWORD.matcher(database.url());
      assertThat(both.find()).isTrue();
      return new Server(both.replaceFirst(""), both.group(1), both.group(2));
    }

    Map<String, String> environment() {
      return Map.of("RSHARE_DB_USER", user, "RSHARE_DB_PASSWORD", password);
    }
  }

  @Test
  void userAndPasswordComeFromTheEnvironmentInBothDirections() throws IOException {
    RunningService.start(ServiceOptions.local(folder.resolve("data"))).close();
    try (MySqlDatabase database = MySqlDatabase.create()) {
      Server server = Server.of(database);

      assertThat(copy(server.environment(), data("data"), server.url()))
          .satisfies(told -> assertThat(told.status()).as(told.text()).isZero())
          .satisfies(told -> assertThat(told.text()).contains("account: "));
      assertThat(copy(server.environment(), server.url(), data("back")))
          .satisfies(told -> assertThat(told.status()).as(told.text()).isZero());
    }
    Files.copy(folder.resolve("data/master.key"), folder.resolve("back/master.key"));
    RunningService.start(ServiceOptions.local(folder.resolve("back"))).close();
  }

  @Test
  void userAndPasswordInTheUrlTakePrecedence() {
    RunningService.start(ServiceOptions.local(folder.resolve("data"))).close();
    try (MySqlDatabase database = MySqlDatabase.create()) {
      var others = Map.of("RSHARE_DB_USER", "nobody", "RSHARE_DB_PASSWORD", "topsecret");

      assertThat(copy(others, data("data"), Server.of(database).url()))
          .satisfies(told -> assertThat(told.status()).isEqualTo(2))
          .satisfies(
              told -> assertThat(told.text()).contains("nobody").doesNotContain("topsecret"));
      assertThat(copy(others, data("data"), database.url()).status()).isZero();
    }
  }
}
