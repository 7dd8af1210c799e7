package io.rshare.authz.condition;

import io.rshare.authz.syntax.Operator;

/** Which values a policy may list for an operator. */
public final class ConditionValues {
  private ConditionValues() {}

  /**
   * Whether the operator's family can read the value; a document with one that it cannot is refused
   * when it is stored (assumed).
   */
  public static boolean readable(Operator operator, String value, boolean legacy) {
    return switch (operator.family()) {
      case STRING -> true;
      case NUMERIC -> Decimal.parse(value) != null;
      case DATE -> Timestamp.parse(value, legacy) != null;
      case BOOL -> BoolTests.readable(value);
      case IP -> IpTests.readable(value, legacy);
    };
  }
}
