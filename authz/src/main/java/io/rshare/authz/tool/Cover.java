package io.rshare.authz.tool;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.syntax.Patterns;
import java.util.List;

/**
 * Whether one pattern matches whatever another one does. The answer "yes" is always right; a "no"
 * may be wrong for patterns that only together cover something.
 */
final class Cover {
  private Cover() {}

  static boolean actions(Patterns wide, Patterns narrow) {
    return covers(lower(wide), lower(narrow), true);
  }

  static boolean resources(Patterns wide, Patterns narrow) {
    return covers(wide, narrow, false);
  }

  private static boolean covers(Patterns wide, Patterns narrow, boolean whole) {
    if (wide.excluding() || narrow.excluding()) {
      return wide.equals(narrow) || (!wide.excluding() && wide.values().contains("*"));
    }
    return narrow.values().stream()
        .allMatch(
            value ->
                wide.values().stream()
                    .anyMatch(w -> whole ? pattern(w, value) : resource(w, value)));
  }

  private static boolean resource(String wide, String narrow) {
    if (wide.equals("*") || wide.equals(narrow)) {
      return true;
    }
    String[] wideFields = wide.split(":", 5);
    String[] narrowFields = narrow.split(":", 5);
    if (narrowFields.length < 5 || wideFields.length < 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      if (!pattern(wideFields[i], narrowFields[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Matches the narrow pattern as if it were a text: a star of the wide one takes anything, stars
   * included; anything else takes only itself, and a question mark also any one character.
   */
  static boolean pattern(String wide, String narrow) {
    boolean[] reached = new boolean[narrow.length() + 1];
    reached[0] = true;
    for (int i = 0; i < wide.length(); i++) {
      char c = wide.charAt(i);
      if (c == '*') {
        for (int j = 1; j <= narrow.length(); j++) {
          reached[j] |= reached[j - 1];
        }
      } else {
        for (int j = narrow.length(); j > 0; j--) {
          char n = narrow.charAt(j - 1);
          reached[j] = reached[j - 1] && n != '*' && (c == n || c == '?');
        }
        reached[0] = false;
      }
    }
    return reached[narrow.length()];
  }

  private static Patterns lower(Patterns patterns) {
    List<String> values = patterns.values().stream().map(AsciiCase::lower).toList();
    return new Patterns(patterns.excluding(), values);
  }
}
