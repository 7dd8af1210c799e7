package io.rshare.authz.pattern;

/**
 * Matches patterns with a {@code ?} against text with characters outside the basic plane, which
 * Java writes as two units. Everything else is matched unit by unit in {@link Glob}.
 */
final class WideCharacters {
  private WideCharacters() {}

  /** Whether the text from {@code from} to {@code to} holds a unit of such a character. */
  static boolean occur(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the whole range matches; a mismatch goes back to the last star only. */
  static boolean match(String pattern, String text, int from, int to) {
    int p = 0;
    int t = from;
    int afterStar = -1;
    int retry = from;
    while (t < to) {
      int character = at(text, t, to);
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        afterStar = ++p;
        retry = t;
      } else if (p < pattern.length() && fits(pattern, p, character)) {
        p += Character.charCount(pattern.codePointAt(p));
        t += Character.charCount(character);
      } else if (afterStar >= 0) {
        retry += Character.charCount(at(text, retry, to));
        p = afterStar;
        t = retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  private static boolean fits(String pattern, int p, int character) {
    return pattern.charAt(p) == '?' || pattern.codePointAt(p) == character;
  }

  private static int at(String text, int index, int to) {
    int character = text.codePointAt(index);
    return index + Character.charCount(character) > to ? text.charAt(index) : character;
  }
}
