package io.rshare.authz.condition;

import java.util.List;

/** The Boolean family; case does not count (assumed). Source: "Conditional operators", Bool. */
record BoolTests(boolean wantsTrue, boolean wantsFalse) implements ValueTest {

  static ValueTest of(List<String> values) {
    return new BoolTests(
        values.stream().anyMatch(value -> is("true", value)),
        values.stream().anyMatch(value -> is("false", value)));
  }

  static boolean readable(String value) {
    return is("true", value) || is("false", value);
  }

  @Override
  public boolean matches(String value) {
    return (wantsTrue && is("true", value)) || (wantsFalse && is("false", value));
  }

  /** Folds ASCII letters only: the library's folding would also take a long s for an s. */
  private static boolean is(String word, String value) {
    if (word.length() != value.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = value.charAt(i);
      char folded = c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
      if (folded != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
