package io.rshare.authz.compile;

import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.pattern.ResourcePattern;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code Resource} or {@code NotResource}; source: "Policy elements". */
record ResourceMatcher(boolean excluding, ResourcePattern[] patterns) {

  /** What the last field of every covered name begins with; the empty prefix says nothing. */
  Set<String> prefixes() {
    return excluding
        ? Set.of("")
        : Stream.of(patterns).map(ResourcePattern::restPrefix).collect(Collectors.toSet());
  }

  boolean matches(ResourceName name) {
    for (ResourcePattern pattern : patterns) {
      if (pattern.matches(name)) {
        return !excluding;
      }
    }
    return excluding;
  }
}
