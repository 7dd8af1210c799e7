package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern without alternatives, as positions from 0 to the last: a letter of {@code advance[i]}
 * leads from position i to the next, one of {@code loops[i]} stays at position i.
 *
 * @param loops one more than {@code advance}
 * @param ofAccountId whether the pattern is about the digits after the last {@code /} of a text,
 *     the id of an account whose path the text is
 */
record LinearPattern(List<Letters> advance, List<Letters> loops, boolean ofAccountId) {
  private static final int FIELDS = 5;

  LinearPattern {
    advance = List.copyOf(advance);
    loops = List.copyOf(loops);
  }

  /** A pattern in which {@code *} and {@code ?} are wildcards. */
  static LinearPattern glob(String text) {
    Builder builder = new Builder();
    builder.glob(text, Letters.ANY);
    return builder.build();
  }

  /**
   * A pattern over resource names with all their fields: a wildcard ends at a colon, except in the
   * last field. The text has five fields.
   */
  static LinearPattern resource(String text) {
    Builder builder = new Builder();
    String[] fields = text.split(":", FIELDS);
    for (int i = 0; i < FIELDS - 1; i++) {
      builder.glob(fields[i], Letters.NO_COLON);
      builder.then(Letters.of(':'));
    }
    builder.glob(fields[FIELDS - 1], Letters.ANY);
    return builder.build();
  }

  /** A pattern that matches exactly one text. */
  static LinearPattern literal(String text) {
    return sequence(wellFormed(text).codePoints().mapToObj(Letters::of).toList());
  }

  /** A pattern of one letter of each set, one after the other. */
  static LinearPattern sequence(List<Letters> letters) {
    Builder builder = new Builder();
    letters.forEach(builder::then);
    return builder.build();
  }

  /** The same pattern about the account id at the end of a path. */
  LinearPattern aboutAccountId() {
    return new LinearPattern(advance, loops, true);
  }

  private static String wellFormed(String text) {
    if (text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new GaveUpException("a pattern or value holds half of a character");
    }
    return text;
  }

  /** Collects positions. */
  static final class Builder {
    private final List<Letters> advance = new ArrayList<>();
    private final List<Letters> loops = new ArrayList<>(List.of(Letters.NONE));

    Builder then(Letters letters) {
      advance.add(letters);
      loops.add(Letters.NONE);
      return this;
    }

    /** Any number of these letters at the position reached. */
    Builder loop(Letters letters) {
      loops.set(loops.size() - 1, letters);
      return this;
    }

    void glob(String text, Letters wildcard) {
      wellFormed(text)
          .codePoints()
          .forEach(
              c -> {
                if (c == '*') {
                  loop(wildcard);
                } else {
                  then(c == '?' ? wildcard : Letters.of(c));
                }
              });
    }

    LinearPattern build() {
      return new LinearPattern(advance, loops, false);
    }
  }
}
