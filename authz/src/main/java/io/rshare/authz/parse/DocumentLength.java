package io.rshare.authz.parse;

import java.util.Locale;

/** Tells how long a document is, and how long it would be without its layout. */
final class DocumentLength {
  private DocumentLength() {}

  static String message(String text, PolicyKind kind, int limit) {
    int compact = compact(text);
    String words =
        String.format(
            Locale.ROOT,
            "The document has %,d characters; the limit of %s is %,d.",
            text.length(),
            kind.noun(),
            limit);
    return compact == text.length()
        ? words
        : words
            + String.format(
                Locale.ROOT, " Without white space between its elements it has %,d.", compact);
  }

  /** Characters without white space outside strings. */
  static int compact(String text) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\' && i + 1 < text.length()) {
        count++;
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      }
      if (quoted || (c != ' ' && c != '\n' && c != '\r' && c != '\t')) {
        count++;
      }
    }
    return count;
  }
}
