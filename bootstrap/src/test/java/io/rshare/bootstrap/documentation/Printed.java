package io.rshare.bootstrap.documentation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Compares what a command printed with what a page says that it prints. Ids, times and tokens count
 * as equal; {@code …} stands for anything in its line, for any lines if it has a line of its own,
 * and for anything at all inside JSON. White space does not count in JSON.
 */
final class Printed {
  private static final String ANYTHING = "…";

  private record Placeholder(Pattern pattern, String name) {}

  private static final List<Placeholder> PLACEHOLDERS =
      List.of(
          new Placeholder(Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]+"), "<token>"),
          new Placeholder(
              Pattern.compile(
                  "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"),
              "<uuid>"),
          new Placeholder(
              Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z"), "<time>"),
          new Placeholder(Pattern.compile("\\brs-[0-9A-Za-z]{12}\\b"), "<share>"),
          new Placeholder(Pattern.compile("\\brsi-[0-9A-Za-z]{12,20}\\b"), "<invitation>"),
          new Placeholder(Pattern.compile("\\bAQB[A-Za-z0-9+/_=-]{20,}"), "<message>"),
          new Placeholder(Pattern.compile("\\bLTAI[0-9A-Za-z]{12,}"), "<key>"),
          new Placeholder(Pattern.compile("\\b\\d+(\\.\\d+)? (ms|s)\\b"), "<duration>"),
          new Placeholder(Pattern.compile("\\bpid \\d+"), "<pid>"));

  private Printed() {}

  /** Whether {@code actual} is what the page shows as {@code expected}. */
  static boolean matches(String expected, String actual) {
    String wanted = withPlaceholders(expected.strip());
    String printed = withPlaceholders(actual.strip());
    if (wanted.startsWith("{") || wanted.startsWith("[")) {
      wanted = withoutSpace(wanted);
      printed = withoutSpace(printed);
    }
    return pattern(wanted).matcher(printed).matches();
  }

  private static Pattern pattern(String wanted) {
    var regex = new StringBuilder();
    boolean first = true;
    for (String line : wanted.split("\n", -1)) {
      if (line.strip().equals(ANYTHING)) {
        // Any lines, or none: those in front end themselves, those behind end the line before.
        regex.append(first ? "(?:[^\n]*(?:\n|$))*?" : "(?:\n[^\n]*)*?");
        continue;
      }
      regex.append(first ? "" : "\n");
      String[] parts = line.stripTrailing().split(ANYTHING, -1);
      for (int i = 0; i < parts.length; i++) {
        regex.append(i == 0 ? "" : "[^\n]*?").append(Pattern.quote(parts[i]));
      }
      regex.append("[ \t]*");
      first = false;
    }
    return Pattern.compile(regex.toString());
  }

  private static String withPlaceholders(String text) {
    String replaced = text;
    for (Placeholder placeholder : PLACEHOLDERS) {
      replaced = placeholder.pattern().matcher(replaced).replaceAll(placeholder.name());
    }
    return replaced;
  }

  /** JSON without the white space between its tokens. */
  private static String withoutSpace(String json) {
    var packed = new StringBuilder();
    boolean inText = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inText && c == '\\' && i + 1 < json.length()) {
        packed.append(c).append(json.charAt(++i));
        continue;
      }
      inText = (c == '"') != inText;
      if (inText || !Character.isWhitespace(c)) {
        packed.append(c);
      }
    }
    return packed.toString();
  }
}
