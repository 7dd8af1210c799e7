package io.rshare.authz.compare;

import io.rshare.authz.request.ContextItem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that is an account inside a resource directory: known by its path, which ends with a
 * slash and the id, and by the id, which is digits only.
 */
final class AccountItem {
  private static final Words ENDS_WITH_ID =
      Words.of(
          new LinearPattern.Builder()
              .then(Letters.DIGIT)
              .loop(Letters.DIGIT)
              .build()
              .aboutAccountId());
  private static final Words IS_PATH = Words.of(LinearPattern.glob("?*/*"));

  private AccountItem() {}

  /**
   * An account one of whose spellings belongs to each of {@code wanted}, and none to the others.
   */
  static @Nullable ContextItem find(WordSearch words, List<Words> wanted, List<Words> unwanted) {
    List<Words> inEitherSpelling =
        new ArrayList<>(wanted.stream().map(AccountItem::either).toList());
    inEitherSpelling.add(ENDS_WITH_ID);
    inEitherSpelling.add(IS_PATH);
    String path = words.find(inEitherSpelling, unwanted.stream().map(AccountItem::either).toList());
    return path == null ? null : ContextItem.of(path, path.substring(path.lastIndexOf('/') + 1));
  }

  private static Words either(Words words) {
    return new Words(
        Stream.concat(
                words.patterns().stream(),
                words.patterns().stream().map(LinearPattern::aboutAccountId))
            .toList());
  }
}
