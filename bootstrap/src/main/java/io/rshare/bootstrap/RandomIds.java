package io.rshare.bootstrap;

import io.rshare.domain.identity.port.IdentityIds;
import io.rshare.domain.port.IdSource;
import io.rshare.domain.share.ShareId;
import java.security.SecureRandom;

/** Ids of letters and digits from a secure generator. */
final class RandomIds implements IdSource, IdentityIds {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int SIX_BITS = 63;
  private static final int SHARE_LENGTH = 12;
  private static final int INVITATION_LENGTH = 16;
  private static final int KEY_LENGTH = 20;
  private static final int SECRET_LENGTH = 30;
  private static final long NUMBERS = 100_000_000_000_000_000L;

  private final SecureRandom random = new SecureRandom();

  @Override
  public ShareId shareId() {
    return new ShareId("rs-" + letters(SHARE_LENGTH));
  }

  @Override
  public String invitationId() {
    return "i-" + letters(INVITATION_LENGTH);
  }

  @Override
  public String userId() {
    return "2" + digits();
  }

  @Override
  public String roleId() {
    return "3" + digits();
  }

  @Override
  public String accessKeyId() {
    return "LTAI" + letters(KEY_LENGTH);
  }

  @Override
  public String secret() {
    return letters(SECRET_LENGTH);
  }

  /** All digits of a numeric id but the first. */
  private String digits() {
    return "%017d".formatted(random.nextLong(NUMBERS));
  }

  private String letters(int count) {
    var text = new StringBuilder(count);
    byte[] bytes = new byte[2 * count];
    while (text.length() < count) {
      // Many at once, because the generator is asked as one for all threads.
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length && text.length() < count; i++) {
        int letter = bytes[i] & SIX_BITS;
        // Leaving out the two numbers without a letter makes all letters equally likely.
        if (letter < ALPHABET.length()) {
          text.append(ALPHABET.charAt(letter));
        }
      }
    }
    return text.toString();
  }
}
