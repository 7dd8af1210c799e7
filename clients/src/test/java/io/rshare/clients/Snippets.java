package io.rshare.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the drivers that the page shows, with the demo world's values in place of a call's.
 */
final class Snippets {
  private static final String NOT_RUN =
      "> Not run by the documentation test: `./rshare test --clients` runs it.";

  private static final Pattern MARK =
      Pattern.compile(
          "<!-- snippet: (\\S+?([^.\\s]+)) -->\n(?:\n"
              + Pattern.quote(NOT_RUN)
              + "\n\n```.*?\n```\n)?",
          Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile(" *\\S+ docs: begin\n(.*?) *\\S+ docs: end\n", Pattern.DOTALL);

  private Snippets() {}

  /** {@code page} with every snippet as the drivers have it. */
  static String filled(String page) {
    return MARK.matcher(page)
        .replaceAll(
            mark ->
                Matcher.quoteReplacement(
                    "<!-- snippet: %s -->\n\n%s\n\n```%s\n%s```\n"
                        .formatted(
                            mark.group(1),
                            NOT_RUN,
                            mark.group(2),
                            regions(Path.of(mark.group(1))))));
  }

  private static String regions(Path driver) {
    try {
      var out = new StringBuilder();
      Matcher region = REGION.matcher(Files.readString(driver));
      while (region.find()) {
        out.append(region.group(1).stripTrailing().stripIndent()).append('\n');
      }
      return spoken(out.toString());
    } catch (IOException e) {
      throw new IllegalStateException(driver + " cannot be read", e);
    }
  }

  private static String spoken(String code) {
    String plain = code;
    for (String[] value :
        new String[][] {
          {"key", "\"DemoManagementKey0001\""},
          {"secret", "\"demo-management-secret-not-real\""},
          {"endpoint", "\"127.0.0.1:8080\""},
          {"version", "\"2020-01-10\""}
        }) {
      String name = value[0];
      String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
      for (String spelling :
          new String[] {
            "request[\"" + name + "\"]",
            "request.get(\"" + name + "\").asText()",
            "request." + name,
            "c." + capital
          }) {
        plain = plain.replace(spelling, value[1]);
      }
    }
    return plain
        .replaceAll(" +(//|#) such as 127.0.0.1:8080| // 2020-01-10", "")
        .replaceAll("(?m)^ *securityToken: .*\n", "");
  }
}
