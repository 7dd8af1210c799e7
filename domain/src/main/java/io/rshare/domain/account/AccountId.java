package io.rshare.domain.account;

import java.util.Optional;

/**
 * The id of an Alibaba Cloud account: 16 digits (documented by samples).
 *
 * @param value the digits
 */
public record AccountId(String value) {
  private static final int DIGITS = 16;

  public AccountId {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("not an account id: " + value);
    }
  }

  /** The account id that {@code text} spells, or nothing. */
  public static Optional<AccountId> parse(String text) {
    return isWellFormed(text) ? Optional.of(new AccountId(text)) : Optional.empty();
  }

  /** By hand, because every call and every row read from the store asks this. */
  private static boolean isWellFormed(String text) {
    if (text.length() != DIGITS) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return value;
  }
}
