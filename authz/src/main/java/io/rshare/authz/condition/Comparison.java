package io.rshare.authz.condition;

import io.rshare.authz.syntax.Operator;

/** How the ordered families compare a request value with a policy value. */
enum Comparison {
  EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL;

  static Comparison of(Operator operator) {
    return switch (operator) {
      case NUMERIC_LESS_THAN, DATE_LESS_THAN -> LESS;
      case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> LESS_OR_EQUAL;
      case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> GREATER;
      case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> GREATER_OR_EQUAL;
      default -> EQUAL;
    };
  }

  /**
   * @param order the sign of request value minus policy value
   */
  boolean accepts(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
