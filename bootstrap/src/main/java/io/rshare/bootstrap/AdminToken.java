package io.rshare.bootstrap;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The token that opens the routes for administrators: from {@code RSHARE_ADMIN_TOKEN}, else made
 * anew at each start and written to {@code service.json}, which its owner alone can read.
 */
final class AdminToken {
  static final String VARIABLE = "RSHARE_ADMIN_TOKEN";
  static final String PROPERTY = "rshare.admin-token";

  private static final int BYTES = 32;

  private AdminToken() {}

  /** A token that nobody knows yet. */
  static String fresh() {
    byte[] token = new byte[BYTES];
    new SecureRandom().nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
