package io.rshare.authz.compare;

import io.rshare.authz.pattern.AsciiCase;
import io.rshare.authz.pattern.Glob;
import io.rshare.authz.syntax.Patterns;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The action, of the form {@code service:operation}; its case does not count. */
final class ActionDimension extends PatternDimension {
  private static final LinearPattern EVERY_ACTION =
      new LinearPattern.Builder()
          .then(Letters.SERVICE)
          .loop(Letters.SERVICE)
          .then(Letters.of(':'))
          .then(Letters.OPERATION)
          .loop(Letters.OPERATION)
          .build();

  private final List<String> familiar;
  private @Nullable Candidates<String> candidates;

  /**
   * @param familiar actions to try before others are made up
   */
  ActionDimension(List<String> familiar, Budget budget, Set<String> doubts) {
    super(Words.of(EVERY_ACTION), budget, doubts);
    this.familiar = familiar;
  }

  @Override
  Found<String> search(BitSet yes, BitSet no) {
    if (candidates == null) {
      candidates = new Candidates<>(this, candidates());
    }
    String action = candidates.first(yes, no);
    return action == null ? super.search(yes, no) : Found.of(action);
  }

  private List<String> candidates() {
    return Stream.concat(
            patterns().stream().filter(pattern -> Glob.of(pattern).literal() && isAction(pattern)),
            familiar.stream())
        .toList();
  }

  private static boolean isAction(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && allOf(text.substring(0, colon), Letters.SERVICE)
        && colon < text.length() - 1
        && allOf(text.substring(colon + 1), Letters.OPERATION);
  }

  private static boolean allOf(String text, Letters letters) {
    return AsciiCase.lower(text).chars().allMatch(letters::contains);
  }

  @Override
  Words words(Patterns patterns) {
    return new Words(
        patterns.values().stream().map(AsciiCase::lower).map(LinearPattern::glob).toList());
  }

  @Override
  boolean matches(String pattern, String action) {
    return Glob.of(AsciiCase.lower(pattern)).matches(AsciiCase.lower(action));
  }
}
