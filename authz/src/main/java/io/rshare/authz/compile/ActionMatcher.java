package io.rshare.authz.compile;

import io.rshare.authz.pattern.Glob;
import io.rshare.authz.syntax.Patterns;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code Action} or {@code NotAction}: whole-string patterns, case does not count; source: "Policy
 * elements".
 */
record ActionMatcher(boolean excluding, Glob[] patterns) {

  static ActionMatcher of(Patterns action, Function<String, Glob> globs) {
    Glob[] patterns =
        action.values().stream()
            .map(value -> globs.apply(value.toLowerCase(Locale.ROOT)))
            .toArray(Glob[]::new);
    return new ActionMatcher(action.excluding(), patterns);
  }

  /** What every covered action begins with, one way or another; the empty prefix says nothing. */
  Set<String> prefixes() {
    return excluding
        ? Set.of("")
        : Stream.of(patterns).map(Glob::literalPrefix).collect(Collectors.toSet());
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
