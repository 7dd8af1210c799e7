package io.rshare.http.wire;

import java.util.List;

/**
 * Writes an answer as XML. Lists have an element for the list and one for each item, named by the
 * singular: {@code <Tags><Tag>..</Tag></Tags>} (assumed). Characters that XML 1.0 cannot carry
 * become U+FFFD (assumed).
 */
public final class XmlWriter {
  private final StringBuilder out =
      new StringBuilder(512).append("<?xml version='1.0' encoding='UTF-8'?>");

  private XmlWriter() {}

  /** {@code tree} as an XML document with the root element {@code root}. */
  public static String write(String root, Node tree) {
    var writer = new XmlWriter();
    writer.element(root, tree);
    return writer.out.toString();
  }

  private void element(String name, Node node) {
    out.append('<').append(name).append('>');
    content(name, node);
    out.append("</").append(name).append('>');
  }

  private void content(String name, Node node) {
    switch (node) {
      case Node.Text text -> text(name, text.value());
      case Node.Literal literal -> out.append(literal.value());
      case Node.Members members ->
          members.members().forEach(member -> element(member.name(), member.value()));
      case Node.Items items -> items(singular(name), items.items());
      case Node.Kept kept -> content(name, kept.node());
    }
  }

  private void items(String name, List<Node> items) {
    items.forEach(item -> element(name, item));
  }

  private static String singular(String name) {
    if (name.endsWith("ies")) {
      return name.substring(0, name.length() - 3) + "y";
    }
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  /** The address in {@code Recommend} travels as CDATA (documented); it is percent-encoded. */
  private void text(String name, String text) {
    if (name.equals("Recommend") && !text.contains("]]>")) {
      out.append("<![CDATA[").append(text).append("]]>");
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '\r' -> out.append("&#13;");
        case '\n', '\t' -> out.append(c);
        default -> out.append(isForbidden(text, i) ? '\uFFFD' : c);
      }
    }
  }

  private static boolean isForbidden(String text, int at) {
    char c = text.charAt(at);
    return c < ' ' || c >= 0xFFFE || JsonWriter.isHalfPair(text, at);
  }
}
