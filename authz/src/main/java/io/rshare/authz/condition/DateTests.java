package io.rshare.authz.condition;

import io.rshare.authz.syntax.Operator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The date family: texts are compared as instants; source: "Conditional operators", Date. */
record DateTests(Comparison comparison, Instant[] wanted, boolean legacy) implements ValueTest {

  static ValueTest of(Operator operator, List<String> values, boolean legacy) {
    Instant[] readable =
        values.stream()
            .map(value -> Timestamp.parse(value, legacy))
            .filter(Objects::nonNull)
            .toArray(Instant[]::new);
    return new DateTests(Comparison.of(operator), readable, legacy);
  }

  @Override
  public boolean matches(String value) {
    Instant instant = Timestamp.parse(value, legacy);
    if (instant == null) {
      return false;
    }
    for (Instant bound : wanted) {
      if (comparison.accepts(instant.compareTo(bound))) {
        return true;
      }
    }
    return false;
  }
}
