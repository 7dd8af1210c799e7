package io.rshare.authz.compile;

import java.util.Set;

/**
 * Something a request must have for a statement to match: one of these prefixes in the text that
 * {@code dimension} names.
 */
record Requirement(Dimension dimension, Set<String> prefixes) {

  /** A text of the request: the action, the service's part of the resource, values of a key. */
  sealed interface Dimension {
    /** The action. */
    record Action() implements Dimension {}

    /** The last field of the resource name. */
    record Rest() implements Dimension {}

    /** The values of one condition key. */
    record Key(String normalised) implements Dimension {}
  }

  static final Dimension ACTION = new Dimension.Action();
  static final Dimension REST = new Dimension.Rest();

  /** Whether every request would have to be looked at. */
  boolean vacuous() {
    return prefixes.contains("");
  }
}
