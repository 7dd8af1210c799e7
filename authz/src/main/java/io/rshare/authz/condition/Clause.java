package io.rshare.authz.condition;

import io.rshare.authz.pattern.Glob;
import io.rshare.authz.request.KeyName;
import io.rshare.authz.request.RequestContext;
import io.rshare.authz.syntax.ConditionClause;
import io.rshare.authz.syntax.Operator;
import io.rshare.authz.syntax.PolicySwitches;
import io.rshare.authz.syntax.PolicySwitches.AbsentKey;
import io.rshare.authz.syntax.PolicySwitches.PluralValues;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One compiled clause of a condition: a key, a test and how several request values count.
 *
 * <p>A negated operator is the negation of the positive one over all listed values: never "some
 * value differs".
 */
public final class Clause {
  private final String key;
  private final boolean exactCase;
  private final ValueTest test;
  private final boolean negated;
  private final boolean whenAbsent;
  private final boolean anyItem;

  private Clause(ConditionClause written, ValueTest test, boolean anyItem, PolicySwitches by) {
    this.exactCase = by.keyCaseSensitive();
    this.key = exactCase ? written.key() : KeyName.normalised(written.key());
    this.test = test;
    this.negated = written.operator().negated();
    this.whenAbsent = written.holdsWhenAbsent() && by.absentKey() == AbsentKey.AWS_LIKE;
    this.anyItem = anyItem;
  }

  /**
   * Compiles a clause.
   *
   * @param deny whether the clause stands in a Deny statement
   * @param globs gives the pattern of a text; a caller with many patterns shares equal ones
   */
  public static Clause compile(
      ConditionClause clause, boolean deny, PolicySwitches by, Function<String, Glob> globs) {
    boolean any =
        switch (clause.quantifier()) {
          case UNSTATED -> deny || by.pluralValues() == PluralValues.ANY;
          case ALL -> false;
          case ANY -> true;
        };
    return new Clause(clause, test(clause, by, globs), any, by);
  }

  private static ValueTest test(
      ConditionClause clause, PolicySwitches by, Function<String, Glob> globs) {
    Operator operator = clause.operator();
    List<String> values = clause.values();
    return switch (operator.family()) {
      case STRING -> StringTests.of(operator, values, globs);
      case NUMERIC -> NumericTests.of(operator, values);
      case DATE -> DateTests.of(operator, values, by.legacyValues());
      case BOOL -> BoolTests.of(values);
      case IP -> IpTests.of(values, by.legacyValues());
    };
  }

  /** Whether the clause holds for a request. */
  public boolean holds(RequestContext context) {
    String[][] items = exactCase ? context.itemsExactly(key) : context.items(key);
    if (items == null || items.length == 0) {
      return whenAbsent;
    }
    for (String[] item : items) {
      if (holdsFor(item) == anyItem) {
        return anyItem;
      }
    }
    return !anyItem;
  }

  /** What the request has under this clause's key; null if nothing. */
  public String @Nullable [][] compared(RequestContext context) {
    return exactCase ? context.itemsExactly(key) : context.items(key);
  }

  /**
   * If the clause can only hold when some request value begins with one of a few texts: those
   * texts. Empty when nothing of the kind is known; such a clause says nothing about prefixes.
   */
  public Set<String> requiredPrefixes() {
    return negated || whenAbsent ? Set.of() : test.requiredPrefixes();
  }

  /** The key in the form in which request contexts list their keys. */
  public String normalisedKey() {
    return KeyName.normalised(key);
  }

  private boolean holdsFor(String[] spellings) {
    for (String spelling : spellings) {
      if (test.matches(spelling)) {
        return !negated;
      }
    }
    return negated;
  }
}
