package io.rshare.authz.condition;

import io.rshare.authz.syntax.Operator;
import java.util.List;
import java.util.Objects;

/** The numeric family; source: "Conditional operators", Number. */
record NumericTests(Comparison comparison, Decimal[] wanted) implements ValueTest {

  static ValueTest of(Operator operator, List<String> values) {
    Decimal[] readable =
        values.stream().map(Decimal::parse).filter(Objects::nonNull).toArray(Decimal[]::new);
    return new NumericTests(Comparison.of(operator), readable);
  }

  @Override
  public boolean matches(String value) {
    Decimal number = Decimal.parse(value);
    if (number == null) {
      return false;
    }
    for (Decimal bound : wanted) {
      if (comparison.accepts(number.compareTo(bound))) {
        return true;
      }
    }
    return false;
  }
}
