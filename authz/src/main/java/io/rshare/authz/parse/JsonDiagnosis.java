package io.rshare.authz.parse;

import io.rshare.authz.syntax.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first place where a text departs from JSON and says what to do about it. It is asked
 * only about texts that the reader refused, so it may be slower than the reader.
 */
final class JsonDiagnosis {
  static final String TRAILING_TEXT = "The text goes on after the end of the document; remove it.";

  private final String text;
  private final int maxDepth;
  private final Deque<Integer> open = new ArrayDeque<>();
  private int at;

  private JsonDiagnosis(String text, int maxDepth) {
    this.text = text;
    this.maxDepth = maxDepth;
  }

  /**
   * The problem of a text that the reader refused.
   *
   * @param stopped where the reader stopped, for what is not recognised here
   */
  static JsonProblem of(String text, Location stopped, int maxDepth) {
    JsonDiagnosis diagnosis = new JsonDiagnosis(text, maxDepth);
    String words = diagnosis.words();
    return words == null
        ? new JsonProblem(stopped, "The text cannot be read here.")
        : new JsonProblem(diagnosis.place(diagnosis.at), words);
  }

  private @Nullable String words() {
    if (text.startsWith("\ufeff")) {
      return "The document begins with a byte order mark; save it as UTF-8 without one.";
    }
    String before = "";
    boolean afterName = false;
    for (blanks(); at < text.length(); blanks()) {
      char c = text.charAt(at);
      String wrong = afterName ? wrongAfterName(c) : null;
      wrong = wrong == null ? wrong(c, before) : wrong;
      if (wrong != null) {
        return wrong;
      }
      int from = at;
      String token = c == '"' ? string() : "{}[]:,".indexOf(c) >= 0 ? punctuation(c) : word();
      if (!token.equals("ok")) {
        return token;
      }
      afterName = c == '"' && (before.equals("{") || (before.equals(",") && isInObject()));
      before = "{}[]:,".indexOf(c) >= 0 ? String.valueOf(c) : text.substring(from, from + 1);
    }
    if (open.isEmpty()) {
      return null;
    }
    char bracket = text.charAt(open.peek());
    return "The document ends before the '%c' of line %d is closed; add '%c'."
        .formatted(bracket, place(open.peek()).line(), closing(bracket));
  }

  /** What is wrong with {@code c} behind the token that began with {@code before}, if anything. */
  private @Nullable String wrong(char c, String before) {
    boolean closes = c == '}' || c == ']';
    boolean afterValue = !before.isEmpty() && "{[:,".indexOf(before) < 0;
    if (c == '/' || c == '#') {
      return "A policy has no comments; remove this one.";
    }
    if (c == '\'' || c == '\u201c' || c == '\u201d') {
      return "Names and values stand in double quotes (\"), not in " + c + ".";
    }
    if (closes && before.equals(",")) {
      return "Nothing follows the comma before '" + c + "'; remove the comma.";
    }
    if (c == ',' && !afterValue) {
      return "A name or value is missing before this comma; remove the comma.";
    }
    if (before.isEmpty() && "{[\"}]".indexOf(c) < 0) {
      return "The document must begin with '{'.";
    }
    if (closes && before.equals(":")) {
      return "A value is missing before '" + c + "'.";
    }
    if (afterValue && open.isEmpty()) {
      return TRAILING_TEXT;
    }
    boolean needsComma = afterValue && !closes && c != ',' && c != ':';
    return needsComma ? "A comma is missing before this." : null;
  }

  private boolean isInObject() {
    return !open.isEmpty() && text.charAt(open.peek()) == '{';
  }

  /** What is wrong with {@code c} behind a name that has no colon yet, if anything. */
  private static @Nullable String wrongAfterName(char c) {
    if (c == '}' || c == ',') {
      return "A colon and a value are missing before '" + c + "'.";
    }
    return c == '"' || c == '{' || c == '[' || Character.isLetterOrDigit(c) || c == '-'
        ? "A colon is missing before this."
        : null;
  }

  private String punctuation(char c) {
    if (c == '{' || c == '[') {
      if (open.size() == maxDepth) {
        return "The document is nested more than " + maxDepth + " levels deep.";
      }
      open.push(at);
    } else if (c == '}' || c == ']') {
      if (open.isEmpty()) {
        return "No bracket is open that '" + c + "' could close; remove it.";
      }
      char bracket = text.charAt(open.peek());
      if (closing(bracket) != c) {
        return "The '%c' of line %d is closed by '%c'; write '%c'."
            .formatted(bracket, place(open.peek()).line(), c, closing(bracket));
      }
      open.pop();
    } else if (c == ':' && (open.isEmpty() || text.charAt(open.peek()) == '[')) {
      return "A list has values without names; put names and values into '{' and '}'.";
    }
    at++;
    return "ok";
  }

  private String string() {
    int from = at;
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return "ok";
      }
      if (c < ' ') {
        return c == '\n' || c == '\r'
            ? "The text in double quotes ends with the line; close it with \"."
            : "A text in double quotes holds a control character; remove it or write \\u%04x."
                .formatted((int) c);
      }
      if (c == '\\' && ++at < text.length() && !escape()) {
        at--;
        return "A backslash stands before \", \\, /, b, f, n, r, t or u and four digits only.";
      }
    }
    at = from;
    return "The text that begins here is not closed; add \".";
  }

  private boolean escape() {
    return text.charAt(at) == 'u'
        ? text.substring(at, Math.min(text.length(), at + 5)).matches("u[0-9a-fA-F]{4}")
        : "\"\\/bfnrt".indexOf(text.charAt(at)) >= 0;
  }

  /** A number, true, false or null; anything else lacks its quotes. */
  private String word() {
    int end = at;
    while (end < text.length() && " \t\r\n{}[]:,\"/#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(at, end);
    if (!word.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
      String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
      return "'" + shown + "' needs double quotes.";
    }
    at = end;
    return "ok";
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private static char closing(char bracket) {
    return bracket == '{' ? '}' : ']';
  }

  private Location place(int index) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < index; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new Location(line, index - start + 1);
  }
}
