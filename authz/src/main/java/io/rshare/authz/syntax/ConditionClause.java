package io.rshare.authz.syntax;

import java.util.List;

/**
 * One operator applied to one key. The clauses of a statement are joined by AND, the values of a
 * clause by OR (by NOR under a negated operator); source: "Policy elements".
 */
public record ConditionClause(
    Quantifier quantifier, Operator operator, String key, List<String> values) {
  public ConditionClause {
    values = List.copyOf(values);
  }

  /** A clause whose operator has no prefix. */
  public ConditionClause(Operator operator, String key, List<String> values) {
    this(Quantifier.UNSTATED, operator, key, values);
  }

  /** The operator as a document spells it, with its prefix. */
  public String word() {
    return quantifier.prefix() + operator.word();
  }

  /** Whether the clause holds for a request without the key, if absent keys are read as in AWS. */
  public boolean holdsWhenAbsent() {
    return switch (quantifier) {
      case UNSTATED -> operator.negated();
      case ALL -> true;
      case ANY -> false;
    };
  }
}
