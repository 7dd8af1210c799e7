package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a request that every set of one side allows and some set of the other does not.
 *
 * <p>A node always has a whole request at hand. Only a statement that applies to it although it
 * must not makes the search branch, over the tests of that statement; the one with the fewest ways
 * out comes first, so that a statement without any ends the branch at once.
 */
final class Search {
  private final List<SymbolicSet> granting;
  private final List<SymbolicSet> refusing;
  private final List<SymbolicStatement> grantingDenies;
  private final Budget budget;

  Search(List<SymbolicSet> granting, List<SymbolicSet> refusing, Budget budget) {
    this.granting = granting;
    this.refusing = refusing;
    this.budget = budget;
    this.grantingDenies =
        granting.stream().flatMap(set -> set.denies().stream()).distinct().toList();
  }

  /** The request as a node; null if there is none. */
  @Nullable Node find(Node start) {
    return granted(start, 0);
  }

  /** Chooses an Allow of every set of the granting side. */
  private @Nullable Node granted(Node node, int set) {
    if (set == granting.size()) {
      return refused(node);
    }
    for (SymbolicStatement allow : granting.get(set).allows()) {
      budget.spendChoice();
      Node allowed = node.where(allow);
      Node found = allowed == null ? null : granted(allowed, set + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Chooses why the refusing side refuses: no Allow of a set applies, or a Deny does. */
  private @Nullable Node refused(Node node) {
    for (SymbolicSet set : refusing) {
      List<SymbolicStatement> avoided = new ArrayList<>(grantingDenies);
      avoided.addAll(set.allows());
      Node found = avoiding(node, avoided);
      if (found != null) {
        return found;
      }
    }
    for (SymbolicSet set : refusing) {
      for (SymbolicStatement deny : set.denies()) {
        budget.spendChoice();
        Node denied = node.where(deny);
        Node found = denied == null ? null : avoiding(denied, grantingDenies);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Node avoiding(Node node, List<SymbolicStatement> statements) {
    budget.spendChoice();
    SymbolicStatement applying = null;
    List<Conjunct> fewest = List.of();
    for (SymbolicStatement statement : statements) {
      if (node.applies(statement)) {
        List<Conjunct> ways = new ArrayList<>(node.open(statement));
        ways.removeIf(conjunct -> node.with(conjunct, false) == null);
        if (ways.isEmpty()) {
          return null;
        }
        if (applying == null || ways.size() < fewest.size()) {
          applying = statement;
          fewest = ways;
        }
      }
    }
    return applying == null ? node : outOf(node, fewest, statements);
  }

  /** Tries each way out; those tried before are ruled out in the later ones. */
  private @Nullable Node outOf(Node node, List<Conjunct> ways, List<SymbolicStatement> statements) {
    Node rest = node;
    for (Conjunct way : ways) {
      Node out = rest.with(way, false);
      Node found = out == null ? null : avoiding(out, statements);
      if (found != null) {
        return found;
      }
      rest = rest.with(way, true);
      if (rest == null) {
        return null;
      }
    }
    return null;
  }
}
