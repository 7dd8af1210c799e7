package io.rshare.authz.compare;

import io.rshare.authz.pattern.Glob;
import io.rshare.authz.pattern.ResourceName;
import io.rshare.authz.pattern.ResourcePattern;
import io.rshare.authz.syntax.Patterns;
import java.util.BitSet;
import java.util.Set;

/** The resource: {@code *}, or a name of the form {@code acs:service:region:account:rest}. */
final class ResourceDimension extends PatternDimension {
  private static final String OPERATION_LEVEL = "*";
  private static final LinearPattern EVERY_NAME = LinearPattern.resource("acs:?*:*:*:?*");

  ResourceDimension(Budget budget, Set<String> doubts) {
    super(Words.of(EVERY_NAME), budget, doubts);
  }

  @Override
  Found<String> search(BitSet yes, BitSet no) {
    boolean asAWhole =
        yes.stream().allMatch(test -> holds(test, OPERATION_LEVEL))
            && no.stream().noneMatch(test -> holds(test, OPERATION_LEVEL));
    return asAWhole ? Found.of(OPERATION_LEVEL) : super.search(yes, no);
  }

  @Override
  Words words(Patterns patterns) {
    return new Words(
        patterns.values().stream()
            .filter(text -> text.equals(OPERATION_LEVEL) || complete(text))
            .map(text -> text.equals(OPERATION_LEVEL) ? EVERY_NAME : LinearPattern.resource(text))
            .toList());
  }

  private static boolean complete(String pattern) {
    return ResourceName.of(pattern).complete();
  }

  @Override
  boolean matches(String pattern, String resource) {
    return ResourcePattern.perField(pattern, Glob::of).matches(ResourceName.of(resource));
  }
}
