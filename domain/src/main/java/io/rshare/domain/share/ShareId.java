package io.rshare.domain.share;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a resource share: {@code rs-} and 12 letters or digits (length assumed from masked
 * samples).
 *
 * @param value the whole id
 */
public record ShareId(String value) {
  private static final Pattern FORM = Pattern.compile("rs-[0-9A-Za-z]{1,40}");

  /** The id that {@code text} spells, of any plausible length, or nothing. */
  public static Optional<ShareId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new ShareId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
