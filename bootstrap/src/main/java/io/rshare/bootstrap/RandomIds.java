package io.rshare.bootstrap;

import io.rshare.domain.port.IdSource;
import io.rshare.domain.share.ShareId;
import java.security.SecureRandom;

/** Ids of letters and digits from a secure generator. */
final class RandomIds implements IdSource {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int SHARE_LENGTH = 12;
  private static final int INVITATION_LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  @Override
  public ShareId shareId() {
    return new ShareId("rs-" + letters(SHARE_LENGTH));
  }

  @Override
  public String invitationId() {
    return "i-" + letters(INVITATION_LENGTH);
  }

  private String letters(int count) {
    var text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
