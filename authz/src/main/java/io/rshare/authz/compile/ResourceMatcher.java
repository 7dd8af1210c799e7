package io.rshare.authz.compile;

import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.pattern.ResourcePattern;

/** {@code Resource} or {@code NotResource}; source: "Policy elements". */
record ResourceMatcher(boolean excluding, ResourcePattern[] patterns) {

  boolean matches(ResourceName name) {
    for (ResourcePattern pattern : patterns) {
      if (pattern.matches(name)) {
        return !excluding;
      }
    }
    return excluding;
  }
}
