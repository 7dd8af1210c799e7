package io.rshare.authz.compile;

import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.request.AccessRequest;
import io.rshare.authz.syntax.PolicySwitches;

/** Finds the first statement that matches without looking at all of them. */
final class StatementIndex {
  private final CompiledStatement[] all;

  private StatementIndex(CompiledStatement[] all) {
    this.all = all;
  }

  static StatementIndex of(CompiledStatement[] byRank, PolicySwitches switches) {
    return new StatementIndex(byRank);
  }

  /** The lowest rank that matches, or the number of statements. */
  int first(AccessRequest request, ResourceName name) {
    for (CompiledStatement statement : all) {
      if (statement.matches(request, name)) {
        return statement.rank;
      }
    }
    return all.length;
  }
}
