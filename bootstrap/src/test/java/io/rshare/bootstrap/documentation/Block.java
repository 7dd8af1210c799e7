package io.rshare.bootstrap.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * @param line line of its opening fence, counted from 1
 * @param language first word behind the fence, empty if there is none
 * @param file second word behind the fence: the file that a reader saves the block as, or the file
 *     of the repository that holds the same lines
 * @param body its lines, each ended
 * @param above the text between the block before and this one
 */
record Block(int line, String language, Optional<String> file, String body, String above) {
  /** Begins the line above a block that is not run; the reason follows. */
  static final String MARK = "> Not run by the documentation test:";

  private static final String FENCE = "```";

  /**
   * A command of a page.
   *
   * @param line line of the page
   * @param text the command without its prompt
   * @param printed what the page says that it prints, if the page says anything
   * @param prompted whether it stands behind a prompt; then it prints nothing else
   */
  record Command(int line, String text, Optional<String> printed, boolean prompted) {}

  /** The blocks of a page in their order. */
  static List<Block> of(List<String> page) {
    var blocks = new ArrayList<Block>();
    var above = new StringBuilder();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).startsWith(FENCE)) {
        above.append(page.get(i)).append('\n');
        continue;
      }
      int opening = i;
      var body = new StringBuilder();
      for (i++; i < page.size() && !page.get(i).startsWith(FENCE); i++) {
        body.append(page.get(i)).append('\n');
      }
      if (i == page.size()) {
        throw new AssertionError("line " + (opening + 1) + ": this fence is never closed");
      }
      String[] words = page.get(opening).substring(FENCE.length()).strip().split(" +", 2);
      blocks.add(
          new Block(
              opening + 1,
              words[0],
              words.length > 1 ? Optional.of(words[1]) : Optional.empty(),
              body.toString(),
              above.toString()));
      above.setLength(0);
    }
    return blocks;
  }

  /** Why the page says that this block is not run, if it says so. */
  Optional<String> whyNotRun() {
    String last = above.strip().lines().reduce("", (before, line) -> line);
    return last.startsWith(MARK)
        ? Optional.of(last.substring(MARK.length()).strip())
        : Optional.empty();
  }

  /**
   * The commands of a block of the language {@code console}: each begins behind {@code "$ "}, goes
   * on behind {@code "> "} or after a backslash at the end of a line, and is followed by what it
   * prints.
   */
  List<Command> commands() {
    var commands = new ArrayList<Command>();
    List<String> lines = body.lines().toList();
    int i = 0;
    while (i < lines.size()) {
      if (!lines.get(i).startsWith("$ ")) {
        throw new AssertionError("line " + (line + i + 1) + ": a command begins with '$ '");
      }
      int first = i;
      var text = new StringBuilder(lines.get(i).substring(2)).append('\n');
      i++;
      while (i < lines.size()
          && (lines.get(i - 1).endsWith("\\") || lines.get(i).startsWith("> "))) {
        text.append(lines.get(i).startsWith("> ") ? lines.get(i).substring(2) : lines.get(i));
        text.append('\n');
        i++;
      }
      var printed = new StringBuilder();
      while (i < lines.size() && !lines.get(i).startsWith("$ ")) {
        printed.append(lines.get(i)).append('\n');
        i++;
      }
      commands.add(
          new Command(
              line + first + 1,
              text.toString(),
              printed.isEmpty() ? Optional.empty() : Optional.of(printed.toString()),
              true));
    }
    return commands;
  }
}
