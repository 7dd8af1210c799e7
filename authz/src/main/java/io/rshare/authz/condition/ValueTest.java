package io.rshare.authz.condition;

import java.util.Set;

/**
 * The positive form of one clause: does a request value match one of the policy's values? A value
 * that the family cannot read matches nothing.
 */
interface ValueTest {
  boolean matches(String value);

  /** Texts one of which every matching value begins with; empty if that is not known. */
  default Set<String> requiredPrefixes() {
    return Set.of();
  }
}
