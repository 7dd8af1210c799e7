package io.rshare.authz.compare;

import java.util.List;

/** A set of policies: it allows a request if an Allow applies and no Deny does. */
record SymbolicSet(List<SymbolicStatement> allows, List<SymbolicStatement> denies) {
  SymbolicSet {
    allows = allows.stream().distinct().toList();
    denies = denies.stream().distinct().toList();
  }
}
