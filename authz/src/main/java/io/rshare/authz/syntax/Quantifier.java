package io.rshare.authz.syntax;

import java.util.Optional;

/**
 * How many of a key's request values an operator has to hold for. The prefixes {@code
 * ForAllValues:} and {@code ForAnyValue:} are in no published list of RAM operators, yet the live
 * service stores and vendor modules use them; their meaning is assumed to be that of AWS IAM.
 */
public enum Quantifier {
  /** No prefix: {@link PolicySwitches.PluralValues} decides. */
  UNSTATED(""),
  /** Every value; a request without the key meets it. */
  ALL("ForAllValues:"),
  /** One value at least; a request without the key never meets it. */
  ANY("ForAnyValue:");

  private final String prefix;

  Quantifier(String prefix) {
    this.prefix = prefix;
  }

  /** What stands before the operator in a document. */
  public String prefix() {
    return prefix;
  }

  /** The quantifier that begins the name of an operator. */
  public static Quantifier of(String operator) {
    return operator.startsWith(ALL.prefix) ? ALL : operator.startsWith(ANY.prefix) ? ANY : UNSTATED;
  }

  /** The operator named behind the prefix. */
  public Optional<Operator> operator(String written) {
    return Operator.named(written.substring(prefix.length()));
  }
}
