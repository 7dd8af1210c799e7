package io.rshare.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes an answer as JSON. */
public final class JsonWriter {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_CHARACTER = 3;
  private static final int ESCAPE = 6;

  private static final int USUAL = 8 * 1024;
  private static final int LARGEST_KEPT = 64 * 1024;

  /** One for each thread, because room that grows with every answer costs more than the answer. */
  private static final ThreadLocal<JsonWriter> OWN = ThreadLocal.withInitial(JsonWriter::new);

  private byte[] out = new byte[USUAL];
  private int length;

  private JsonWriter() {}

  /** {@code tree} as JSON text in UTF-8. */
  public static byte[] bytes(Node tree) {
    JsonWriter writer = OWN.get();
    writer.length = 0;
    writer.node(tree);
    byte[] bytes = Arrays.copyOf(writer.out, writer.length);
    if (writer.out.length > LARGEST_KEPT) {
      OWN.remove();
    }
    return bytes;
  }

  /** {@code tree} as JSON text. */
  public static String write(Node tree) {
    return new String(bytes(tree), StandardCharsets.UTF_8);
  }

  private void node(Node node) {
    switch (node) {
      case Node.Text text -> text(text.value());
      case Node.Literal literal -> literal(literal.value());
      case Node.Members members -> members(members.members());
      case Node.Items items -> items(items.items());
      case Node.Kept kept -> kept(kept.json());
    }
  }

  private void members(List<Node.Member> members) {
    mark('{');
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        mark(',');
      }
      text(members.get(i).name());
      mark(':');
      node(members.get(i).value());
    }
    mark('}');
  }

  private void items(List<Node> items) {
    mark('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        mark(',');
      }
      node(items.get(i));
    }
    mark(']');
  }

  private void kept(byte[] json) {
    reserve(json.length);
    System.arraycopy(json, 0, out, length, json.length);
    length += json.length;
  }

  private void mark(char c) {
    reserve(1);
    out[length++] = (byte) c;
  }

  private void literal(String text) {
    for (int i = 0; i < text.length(); i++) {
      mark(text.charAt(i));
    }
  }

  private void text(String text) {
    reserve(LONGEST_CHARACTER * text.length() + 2);
    out[length++] = '"';
    for (int i = plain(text); i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        out[length++] = (byte) c;
      } else if (c <= 0x7F || isHalfPair(text, i)) {
        // What is to come after an escape has to find its room, too.
        reserve(ESCAPE + LONGEST_CHARACTER * (text.length() - i));
        escape(c);
      } else if (Character.isSurrogate(c)) {
        supplementary(text.codePointAt(i));
        i++;
      } else {
        multiByte(c);
      }
    }
    out[length++] = '"';
  }

  /** Writes what {@code text} begins with, as far as it goes over as it is; says how far. */
  private int plain(String text) {
    byte[] to = out;
    int at = length;
    int count = 0;
    while (count < text.length() && isPlain(text.charAt(count))) {
      to[at++] = (byte) text.charAt(count++);
    }
    length = at;
    return count;
  }

  private static boolean isPlain(char c) {
    return c < 0x7F && c >= ' ' && c != '"' && c != '\\';
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

  private void multiByte(char c) {
    if (c < 0x800) {
      out[length++] = (byte) (0xC0 | (c >> 6));
    } else {
      out[length++] = (byte) (0xE0 | (c >> 12));
      out[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    out[length++] = (byte) (0x80 | (c & 0x3F));
  }

  private void supplementary(int codePoint) {
    out[length++] = (byte) (0xF0 | (codePoint >> 18));
    out[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    out[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    out[length++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void escape(char c) {
    out[length++] = '\\';
    switch (c) {
      case '"', '\\' -> out[length++] = (byte) c;
      case '\n' -> out[length++] = 'n';
      case '\r' -> out[length++] = 'r';
      case '\t' -> out[length++] = 't';
      default -> {
        out[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
          out[length++] = HEX[(c >> shift) & 0xF];
        }
      }
    }
  }

  private void reserve(int more) {
    if (out.length - length < more) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, length + more));
    }
  }
}
