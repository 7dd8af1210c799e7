package io.rshare.authz.compare;

import java.util.List;

/** A statement as the tests that all have to hold; equal statements have equal tests. */
record SymbolicStatement(List<Conjunct> conjuncts) {
  SymbolicStatement {
    conjuncts = conjuncts.stream().distinct().toList();
  }
}
