package io.rshare.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No secret is committed, and no page has anybody write one where others can read it. */
class SecretsInTreeTest {
  private static final Pattern KEY_FILE =
      Pattern.compile("(.*/)?(master\\.key|[^/]*\\.(pem|p12|jks|key))");

  /** Command lines show up in lists of processes and in histories. */
  private static final Pattern PASSWORD_IN_COMMAND =
      Pattern.compile("--db\\s+\\S*(password=|://[^\\s/]*:[^\\s/]*@)");

  @Test
  void noKeyIsCommitted() throws Exception {
    assertThat(committed()).isNotEmpty().noneMatch(file -> KEY_FILE.matcher(file).matches());
    assertThat(committed()).noneMatch(file -> file.startsWith("data/") || file.contains("/data/"));
  }

  @Test
  void foldersWithDataAreIgnored() throws Exception {
    for (String folder : List.of("data", "bootstrap/data", "some/where/data")) {
      assertThat(git("check-ignore", folder + "/master.key")).as(folder).hasSize(1);
    }
  }

  @Test
  void noPageHasAPasswordInACommand() throws Exception {
    List<String> pages = committed().stream().filter(file -> file.endsWith(".md")).toList();
    assertThat(pages).contains("README.md");
    for (String page : pages) {
      assertThat(SourceTree.text(page)).as(page).doesNotContainPattern(PASSWORD_IN_COMMAND);
    }
  }

  private static List<String> committed() throws IOException, InterruptedException {
    return git("ls-files");
  }

  private static List<String> git(String... arguments) throws IOException, InterruptedException {
    Path root = SourceTree.root();
    List<String> command = new ArrayList<>(List.of("git", "-C", root.toString()));
    command.addAll(List.of(arguments));
    assumeThat(root.resolve(".git")).as("an archive knows of no commits").exists();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text.lines().toList();
  }
}
