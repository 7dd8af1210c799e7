package io.rshare.authz.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place in the search: a choice in every dimension, and so a whole request. Immutable. */
record Node(Choice<?>[] choices) {

  boolean holds(Conjunct conjunct) {
    return choices[conjunct.dimension()].holds(conjunct.test());
  }

  boolean isSettled(Conjunct conjunct) {
    return choices[conjunct.dimension()].isSettled(conjunct.test());
  }

  /** Whether the statement applies to the request of this node. */
  boolean applies(SymbolicStatement statement) {
    for (Conjunct conjunct : statement.conjuncts()) {
      if (!holds(conjunct)) {
        return false;
      }
    }
    return true;
  }

  /** This node with one more decision; null if no request is left. */
  @Nullable Node with(Conjunct conjunct, boolean wanted) {
    Choice<?> before = choices[conjunct.dimension()];
    Choice<?> after = before.with(conjunct.test(), wanted);
    if (after == null) {
      return null;
    }
    Choice<?>[] changed = choices.clone();
    changed[conjunct.dimension()] = after;
    return new Node(changed);
  }

  /** This node where the statement applies; null if no request is left. */
  @Nullable Node where(SymbolicStatement statement) {
    Node node = this;
    for (Conjunct conjunct : statement.conjuncts()) {
      node = node.with(conjunct, true);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /** The decisions that are left to keep the statement from applying. */
  List<Conjunct> open(SymbolicStatement statement) {
    return statement.conjuncts().stream().filter(conjunct -> !isSettled(conjunct)).toList();
  }
}
