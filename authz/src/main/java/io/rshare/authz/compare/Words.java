package io.rshare.authz.compare;

import java.util.List;

/** A set of texts: those that one of a few patterns matches. */
record Words(List<LinearPattern> patterns) {
  Words {
    patterns = List.copyOf(patterns);
  }

  static Words of(LinearPattern... patterns) {
    return new Words(List.of(patterns));
  }

  int positions() {
    int positions = 0;
    for (LinearPattern pattern : patterns) {
      positions += pattern.loops().size();
    }
    return positions;
  }
}
