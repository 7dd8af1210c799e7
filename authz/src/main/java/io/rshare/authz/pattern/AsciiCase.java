package io.rshare.authz.pattern;

/** The form in which names that ignore case are compared when only ASCII letters have a case. */
public final class AsciiCase {
  private AsciiCase() {}

  /**
   * The text with {@code A} to {@code Z} in lower case and every other character kept: the Kelvin
   * sign is not a {@code k}, and a dotted capital I stays one character.
   */
  public static String lower(String text) {
    int first = 0;
    while (first < text.length() && !upper(text.charAt(first))) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    char[] folded = text.toCharArray();
    for (int i = first; i < folded.length; i++) {
      if (upper(folded[i])) {
        folded[i] = (char) (folded[i] - 'A' + 'a');
      }
    }
    return new String(folded);
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
