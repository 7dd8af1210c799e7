package io.rshare.authz.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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

  /** Denies of the refusing side that the granting side does not have, too. */
  private final List<SymbolicStatement> otherDenies;

  private final Budget budget;

  Search(List<SymbolicSet> granting, List<SymbolicSet> refusing, Budget budget) {
    this.granting = granting;
    this.refusing = refusing;
    this.budget = budget;
    this.grantingDenies =
        granting.stream().flatMap(set -> set.denies().stream()).distinct().toList();
    Set<SymbolicStatement> known = Set.copyOf(grantingDenies);
    this.otherDenies =
        refusing.stream()
            .flatMap(set -> set.denies().stream())
            .distinct()
            .filter(deny -> !known.contains(deny))
            .toList();
  }

  /** The request as a node; null if there is none. */
  @Nullable Node find(Node start) {
    return granted(start, List.of());
  }

  /** Chooses an Allow of every set of the granting side. */
  private @Nullable Node granted(Node node, List<SymbolicStatement> chosen) {
    if (chosen.size() == granting.size()) {
      return refused(node, chosen);
    }
    for (SymbolicStatement allow : granting.get(chosen.size()).allows()) {
      budget.spendChoice(0);
      List<SymbolicStatement> more = new ArrayList<>(chosen);
      more.add(allow);
      boolean last = more.size() == granting.size();
      Node allowed = last && !mayBeRefused(more) ? null : node.where(allow);
      Node found = allowed == null ? null : granted(allowed, more);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether the refusing side does more than repeat the statements of the other. */
  private boolean mayBeRefused(List<SymbolicStatement> chosen) {
    return !otherDenies.isEmpty()
        || refusing.stream().anyMatch(set -> Collections.disjoint(set.allows(), chosen));
  }

  /** Chooses why the refusing side refuses: no Allow of a set applies, or a Deny does. */
  private @Nullable Node refused(Node node, List<SymbolicStatement> chosen) {
    for (SymbolicSet set : refusing) {
      if (Collections.disjoint(set.allows(), chosen)) {
        List<SymbolicStatement> avoided = new ArrayList<>(grantingDenies);
        avoided.addAll(set.allows());
        Node found = avoiding(node, avoided);
        if (found != null) {
          return found;
        }
      }
    }
    for (SymbolicStatement deny : otherDenies) {
      budget.spendChoice(0);
      Node denied = node.where(deny);
      Node found = denied == null ? null : avoiding(denied, grantingDenies);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Node avoiding(Node node, List<SymbolicStatement> statements) {
    budget.spendChoice(statements.size());
    List<SymbolicStatement> applying = new ArrayList<>();
    for (SymbolicStatement statement : statements) {
      if (node.applies(statement)) {
        if (node.open(statement).isEmpty()) {
          return null;
        }
        applying.add(statement);
      }
    }
    List<Conjunct> fewest = null;
    for (SymbolicStatement statement : applying) {
      List<Conjunct> ways = new ArrayList<>(node.open(statement));
      ways.removeIf(conjunct -> node.with(conjunct, false) == null);
      if (ways.isEmpty()) {
        return null;
      }
      if (fewest == null || ways.size() < fewest.size()) {
        fewest = ways;
      }
    }
    return fewest == null ? node : outOf(node, fewest, statements);
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
