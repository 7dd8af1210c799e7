package io.rshare.authz.compile;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.syntax.Patterns;
import java.util.Set;
import java.util.function.Function;

/**
 * {@code Action} or {@code NotAction}: whole-string patterns in which ASCII letters have no case;
 * source: "Policy elements".
 */
record ActionMatcher(boolean excluding, Glob[] patterns) {

  static ActionMatcher of(Patterns action, Function<String, Glob> globs) {
    Glob[] patterns = new Glob[action.values().size()];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = globs.apply(AsciiCase.lower(action.values().get(i)));
    }
    return new ActionMatcher(action.excluding(), patterns);
  }

  /** What every covered action begins with, one way or another; the empty prefix says nothing. */
  Set<String> prefixes() {
    return excluding ? Set.of("") : Glob.literalPrefixes(patterns);
  }

  boolean matches(String foldedAction) {
    for (Glob pattern : patterns) {
      if (pattern.matches(foldedAction)) {
        return !excluding;
      }
    }
    return excluding;
  }
}
