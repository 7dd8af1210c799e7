package io.rshare.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.documentation.Block.Command;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A reader who does what a page says, from a fresh clone. A page that starts no service itself
 * finds the one that the README starts. Port 8080 is another one here, so that it need not be free.
 */
final class PageRun implements AutoCloseable {
  private static final String PORT = "8080";
  private static final Pattern SERVE =
      Pattern.compile("^(?:[A-Z_]+=\\S* +)*\\./rshare serve\\b", Pattern.MULTILINE);
  private static final Pattern CALLS_SERVICE =
      Pattern.compile("\\./rshare demo|127\\.0\\.0\\.1:8080|service\\.json");
  private static final Set<String> COMMANDS = Set.of("console", "sh");

  private final Path folder;
  private final Shell shell;
  private final String port;
  private int services;
  private boolean serving;
  private boolean closed;

  /** A run of the page of this name. */
  PageRun(String page) throws IOException {
    folder = Folder.lay(page.replace('/', '-'));
    try (var free = new ServerSocket(0)) {
      port = Integer.toString(free.getLocalPort());
    }
    shell =
        new Shell(
            folder,
            Map.of("PIP_DISABLE_PIP_VERSION_CHECK", "1", "LC_ALL", "C.UTF-8", "COLUMNS", "200"));
  }

  /** Does what the block asks for. */
  void follow(Block block) throws IOException {
    if (COMMANDS.contains(block.language())) {
      for (Command command : commands(block)) {
        run(command);
      }
    } else if (block.file().isPresent()) {
      save(block, block.file().get());
    } else {
      assertThat(block.language())
          .as("line %d: only pictures are neither run nor saved", block.line())
          .isEqualTo("text");
    }
  }

  private static Iterable<Command> commands(Block block) {
    return block.language().equals("console")
        ? block.commands()
        : Set.of(new Command(block.line() + 1, block.body(), Optional.empty(), false));
  }

  /** Keeps the file for later commands; of one in the repository it must hold the same lines. */
  private void save(Block block, String name) throws IOException {
    Path there = Folder.REPOSITORY.resolve(name);
    if (Files.exists(there)) {
      assertThat(unindented(Files.readString(there)))
          .as("line %d: %s holds these lines", block.line(), name)
          .contains(unindented(block.body()));
      return;
    }
    assertThat(block.above())
        .as("line %d: the text above says where the block is saved", block.line())
        .contains(name);
    Files.writeString(folder.resolve(name), atPort(block.body()));
  }

  private static String unindented(String text) {
    return text.replaceAll("(?m)^[ \t]+", "");
  }

  /** Runs one command and compares what it prints. */
  void run(Command command) throws IOException {
    String text = atPort(command.text());
    if (SERVE.matcher(text).find()) {
      compare(command, serve(text));
      return;
    }
    if (!serving && CALLS_SERVICE.matcher(command.text()).find()) {
      serve("./rshare serve\n");
    }
    compare(command, shell.run(text));
  }

  private void compare(Command command, Shell.Result result) {
    String printed = result.printed().replace(":" + port, ":" + PORT);
    if (command.printed().isEmpty()) {
      assertThat(result.status())
          .as("line %d: %s%nprinted: %s", command.line(), command.text(), printed)
          .isZero();
      if (command.prompted()) {
        assertThat(printed.strip()).as("line %d: %s", command.line(), command.text()).isEmpty();
      }
      return;
    }
    String expected = command.printed().get();
    if (!Printed.matches(expected, printed)) {
      assertThat(printed).as("line %d: %s", command.line(), command.text()).isEqualTo(expected);
    }
  }

  /** Starts the service in the background, as in a terminal of its own, once it listens. */
  private Shell.Result serve(String command) throws IOException {
    shell.run("[ -z \"${service:-}\" ] || { kill $service; wait $service; }");
    serving = true;
    Path log = folder.resolve("serve-" + ++services + ".log");
    String started = command.strip() + (command.contains("--port") ? "" : " --port " + port);
    shell.run(started + " >'" + log + "' 2>&1 & service=$!");
    return shell.run(
        """
        for i in $(seq 1 600); do
          grep -q 'http://' '%1$s' && break
          kill -0 $service 2>/dev/null || break
          sleep 0.1
        done
        cat '%1$s'
        kill -0 $service
        """
            .formatted(log));
  }

  private String atPort(String text) {
    return text.replace(":" + PORT, ":" + port).replace("--port " + PORT, "--port " + port);
  }

  /** Ends what the page started; doing so again is nothing. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    shell.run("[ -z \"${service:-}\" ] || { kill $service; wait $service; }");
    shell.close();
  }
}
