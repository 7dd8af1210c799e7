package io.rshare.http.wire;

import java.util.List;

/** Writes an answer as JSON. */
public final class JsonWriter {
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder(1024);

  private JsonWriter() {}

  /** {@code tree} as JSON text. */
  public static String write(Node tree) {
    var writer = new JsonWriter();
    writer.node(tree);
    return writer.out.toString();
  }

  private void node(Node node) {
    switch (node) {
      case Node.Text text -> text(text.value());
      case Node.Literal literal -> out.append(literal.value());
      case Node.Members members -> members(members.members());
      case Node.Items items -> items(items.items());
    }
  }

  private void members(List<Node.Member> members) {
    out.append('{');
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      text(members.get(i).name());
      out.append(':');
      node(members.get(i).value());
    }
    out.append('}');
  }

  private void items(List<Node> items) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      node(items.get(i));
    }
    out.append(']');
  }

  /** What needs no escape, which is nearly everything, goes over in one piece. */
  private void text(String text) {
    out.append('"');
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      if (needsEscape(text, i)) {
        out.append(text, done, i);
        escape(text.charAt(i));
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text);
    } else {
      out.append(text, done, text.length());
    }
    out.append('"');
  }

  private static boolean needsEscape(String text, int at) {
    char c = text.charAt(at);
    return c < ' ' || c == '"' || c == '\\' || c == 0x7F || isHalfPair(text, at);
  }

  /** Half a surrogate pair has no UTF-8 form, but JSON can spell it. */
  static boolean isHalfPair(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
        : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default ->
          out.append("\\u")
              .append(HEX[c >> 12])
              .append(HEX[(c >> 8) & 0xF])
              .append(HEX[(c >> 4) & 0xF])
              .append(HEX[c & 0xF]);
    }
  }
}
