package io.rshare.authz.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A set of policies: it allows a request if an Allow applies and no Deny does. */
record SymbolicSet(Set<SymbolicStatement> allows, Set<SymbolicStatement> denies) {

  /** A set of these statements, of which equal ones count once. */
  static SymbolicSet of(List<SymbolicStatement> allows, List<SymbolicStatement> denies) {
    return new SymbolicSet(new LinkedHashSet<>(allows), new LinkedHashSet<>(denies));
  }
}
