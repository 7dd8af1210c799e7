package io.rshare.authz.syntax;

import java.util.List;

/**
 * One operator applied to one key. The clauses of a statement are joined by AND, the values of a
 * clause by OR (by NOR under a negated operator); source: "Policy elements".
 */
public record ConditionClause(Operator operator, String key, List<String> values) {
  public ConditionClause {
    values = List.copyOf(values);
  }
}
