package io.rshare.domain.listing;

import java.util.Comparator;

/** The order of texts in which every store keeps its lists. */
public final class CodePoints {
  /**
   * By code point. The order of {@link String} goes by UTF-16 units, in which characters beyond the
   * basic plane come before some within it.
   */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String one, String other) {
    int end = Math.min(one.length(), other.length());
    for (int i = 0; i < end; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // A surrogate stands for a code point behind all that need none.
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
