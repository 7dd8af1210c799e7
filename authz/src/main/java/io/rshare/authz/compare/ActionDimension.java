package io.rshare.authz.compare;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.syntax.Patterns;
import java.util.Set;

/** The action, in lower case, of the form {@code service:operation}. */
final class ActionDimension extends PatternDimension {
  private static final Words FORM =
      Words.of(
          new LinearPattern.Builder()
              .then(Letters.SERVICE)
              .loop(Letters.SERVICE)
              .then(Letters.of(':'))
              .then(Letters.OPERATION)
              .loop(Letters.OPERATION)
              .build());

  ActionDimension(Budget budget, Set<String> doubts) {
    super(FORM, budget, doubts);
  }

  @Override
  Words words(Patterns patterns) {
    return new Words(
        patterns.values().stream().map(AsciiCase::lower).map(LinearPattern::glob).toList());
  }

  @Override
  boolean matches(String pattern, String action) {
    return Glob.of(AsciiCase.lower(pattern)).matches(action);
  }
}
