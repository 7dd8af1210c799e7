package io.rshare.authz.compare;

import io.rshare.authz.condition.Clause;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.request.ContextItem;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.PolicySwitches;
import java.util.List;
import java.util.Set;

/**
 * The test of a clause on one value, without negation, quantifier and key.
 *
 * @param operator never a negated one
 */
record ItemTest(Operator operator, Set<String> values) {
  private static final String SOME_KEY = "any:key";

  static ItemTest of(ConditionClause clause) {
    return new ItemTest(positive(clause.operator()), Set.copyOf(clause.values()));
  }

  private static Operator positive(Operator operator) {
    return switch (operator) {
      case STRING_NOT_EQUALS -> Operator.STRING_EQUALS;
      case STRING_NOT_EQUALS_IGNORE_CASE -> Operator.STRING_EQUALS_IGNORE_CASE;
      case STRING_NOT_LIKE -> Operator.STRING_LIKE;
      case NUMERIC_NOT_EQUALS -> Operator.NUMERIC_EQUALS;
      case DATE_NOT_EQUALS -> Operator.DATE_EQUALS;
      case NOT_IP_ADDRESS -> Operator.IP_ADDRESS;
      default -> operator;
    };
  }

  /** Whether the value is read as something other than a text. */
  boolean isTyped() {
    return switch (operator.family()) {
      case STRING, BOOL -> false;
      case NUMERIC, DATE, IP -> true;
    };
  }

  /** The test as the engine runs it. */
  Engine compile() {
    ConditionClause clause = new ConditionClause(operator, SOME_KEY, List.copyOf(values));
    return new Engine(Clause.compile(clause, false, PolicySwitches.DEFAULTS, Glob::of));
  }

  /** A test compiled by the engine. */
  record Engine(Clause clause) {
    boolean holds(ContextItem item) {
      return clause.holds(RequestContext.builder().put(SOME_KEY, item).build());
    }
  }
}
