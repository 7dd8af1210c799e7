package io.rshare.bootstrap.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rshare.bootstrap.documentation.Block.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Every word of the commands in the README is needed: without any one of them, the page no longer
 * does what it prints. Takes up to 40 minutes, so it runs where {@code -Drshare.words=true} asks.
 */
@EnabledIfSystemProperty(named = "rshare.words", matches = "true")
class ReadmeWordsIT {
  private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|[^\\s\\\\]+");

  @Test
  void noWordCanBeLeftOut() throws IOException {
    Folder.markAsBuilt();
    List<Block> blocks = Block.of(Files.readAllLines(Folder.REPOSITORY.resolve("README.md")));
    List<Command> commands =
        blocks.stream()
            .filter(block -> block.language().equals("console"))
            .flatMap(block -> block.commands().stream())
            .toList();
    // As it is, it does.
    follow(blocks, commands.getFirst(), commands.getFirst().text());
    var needless = new ArrayList<String>();
    for (Command command : commands) {
      Matcher word = WORD.matcher(command.text());
      while (word.find()) {
        String text =
            command.text().substring(0, word.start()) + command.text().substring(word.end());
        if (succeeds(blocks, command, text)) {
          needless.add("line " + command.line() + ": " + word.group());
        }
      }
    }

    assertThat(needless).isEmpty();
  }

  /** Whether the README does what it prints with {@code text} in place of {@code changed}. */
  private static boolean succeeds(List<Block> blocks, Command changed, String text)
      throws IOException {
    try {
      follow(blocks, changed, text);
      return true;
    } catch (AssertionError failed) {
      return false;
    }
  }

  private static void follow(List<Block> blocks, Command changed, String text) throws IOException {
    try (var run = new PageRun("README-words")) {
      for (Block block : blocks) {
        if (!block.language().equals("console")) {
          run.follow(block);
          continue;
        }
        for (Command command : block.commands()) {
          run.run(
              command.equals(changed)
                  ? new Command(command.line(), text, command.printed(), true)
                  : command);
        }
      }
    }
  }
}
