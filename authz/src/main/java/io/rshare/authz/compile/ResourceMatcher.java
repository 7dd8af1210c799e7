package io.rshare.authz.compile;

import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.pattern.ResourcePattern;
import java.util.HashSet;
import java.util.Set;

/** {@code Resource} or {@code NotResource}; source: "Policy elements". */
record ResourceMatcher(boolean excluding, ResourcePattern[] patterns) {

  /** What the last field of every covered name begins with; the empty prefix says nothing. */
  Set<String> prefixes() {
    if (excluding) {
      return Set.of("");
    }
    Set<String> prefixes = HashSet.newHashSet(patterns.length);
    for (ResourcePattern pattern : patterns) {
      prefixes.add(pattern.restPrefix());
    }
    return prefixes;
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
