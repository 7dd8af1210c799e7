package io.rshare.authz.pattern;

import java.util.Locale;

/** The form in which names that ignore case are compared when only ASCII letters have a case. */
public final class AsciiCase {
  private AsciiCase() {}

  /**
   * The text with {@code A} to {@code Z} in lower case and every other character kept: the Kelvin
   * sign is not a {@code k}, and a dotted capital I stays one character.
   */
  public static String lower(String text) {
    int wide = 0;
    while (wide < text.length() && text.charAt(wide) < 128) {
      wide++;
    }
    return wide == text.length() ? text.toLowerCase(Locale.ROOT) : letterByLetter(text);
  }

  private static String letterByLetter(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      if (folded[i] >= 'A' && folded[i] <= 'Z') {
        folded[i] = (char) (folded[i] - 'A' + 'a');
      }
    }
    return new String(folded);
  }
}
