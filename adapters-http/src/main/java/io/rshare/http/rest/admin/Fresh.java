package io.rshare.http.rest.admin;

import java.security.SecureRandom;

/** Ids and secrets that are made for those who bring none. */
final class Fresh {
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Fresh() {}

  /** The id of a user or role: 18 digits that begin with {@code first}. */
  static String number(char first) {
    return first + text(17, 10);
  }

  /** Letters and digits. */
  static String letters(int count) {
    return text(count, LETTERS.length());
  }

  private static String text(int count, int alphabet) {
    var text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(RANDOM.nextInt(alphabet)));
    }
    return text.toString();
  }
}
