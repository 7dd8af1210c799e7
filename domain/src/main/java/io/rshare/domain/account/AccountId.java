package io.rshare.domain.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of an Alibaba Cloud account: 16 digits (documented by samples).
 *
 * @param value the digits
 */
public record AccountId(String value) {
  private static final Pattern FORM = Pattern.compile("[0-9]{16}");

  public AccountId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an account id: " + value);
    }
  }

  /** The account id that {@code text} spells, or nothing. */
  public static Optional<AccountId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
