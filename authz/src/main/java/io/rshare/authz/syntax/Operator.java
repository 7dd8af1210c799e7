package io.rshare.authz.syntax;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The 21 condition operators RAM knows; source: "Conditional operators". There is no operator for
 * ARNs, binary data or sets, and no {@code IfExists} or {@code Null}: the service refuses those.
 */
public enum Operator {
  STRING_EQUALS("StringEquals", Family.STRING, false),
  STRING_NOT_EQUALS("StringNotEquals", Family.STRING, true),
  STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase", Family.STRING, false),
  STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", Family.STRING, true),
  STRING_LIKE("StringLike", Family.STRING, false),
  STRING_NOT_LIKE("StringNotLike", Family.STRING, true),
  NUMERIC_EQUALS("NumericEquals", Family.NUMERIC, false),
  NUMERIC_NOT_EQUALS("NumericNotEquals", Family.NUMERIC, true),
  NUMERIC_LESS_THAN("NumericLessThan", Family.NUMERIC, false),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", Family.NUMERIC, false),
  NUMERIC_GREATER_THAN("NumericGreaterThan", Family.NUMERIC, false),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", Family.NUMERIC, false),
  DATE_EQUALS("DateEquals", Family.DATE, false),
  DATE_NOT_EQUALS("DateNotEquals", Family.DATE, true),
  DATE_LESS_THAN("DateLessThan", Family.DATE, false),
  DATE_LESS_THAN_EQUALS("DateLessThanEquals", Family.DATE, false),
  DATE_GREATER_THAN("DateGreaterThan", Family.DATE, false),
  DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals", Family.DATE, false),
  BOOL("Bool", Family.BOOL, false),
  IP_ADDRESS("IpAddress", Family.IP, false),
  NOT_IP_ADDRESS("NotIpAddress", Family.IP, true);

  /** What kind of value an operator compares. */
  public enum Family {
    STRING,
    NUMERIC,
    DATE,
    BOOL,
    IP
  }

  private static final Map<String, Operator> BY_NAME = byName();

  private final String word;
  private final Family family;
  private final boolean negated;

  Operator(String word, Family family, boolean negated) {
    this.word = word;
    this.family = family;
    this.negated = negated;
  }

  /** The spelling in a document, exact in case (assumed). */
  public String word() {
    return word;
  }

  /** The kind of value this operator compares. */
  public Family family() {
    return family;
  }

  /** Whether this is the negation of another operator: true only if no listed value matches. */
  public boolean negated() {
    return negated;
  }

  /** The operator that a document spells this way. */
  public static Optional<Operator> named(String word) {
    return Optional.ofNullable(BY_NAME.get(word));
  }

  private static Map<String, Operator> byName() {
    Map<String, Operator> names = new HashMap<>();
    for (Operator operator : values()) {
      names.put(operator.word, operator);
    }
    return Map.copyOf(names);
  }
}
