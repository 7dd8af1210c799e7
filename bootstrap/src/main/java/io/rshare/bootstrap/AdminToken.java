package io.rshare.bootstrap;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The token that opens the routes for administrators: from {@code RSHARE_ADMIN_TOKEN}, else made
 * anew at each start and written to {@code service.json}, which its owner alone can read.
 */
final class AdminToken {
  static final String VARIABLE = "RSHARE_ADMIN_TOKEN";
  static final String PROPERTY = "rshare.admin-token";

  private static final int BYTES = 32;

  private AdminToken() {}

  /** The one that {@code environment} names; an empty value names none. */
  static Optional<String> configured(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE)).filter(token -> !token.isBlank());
  }

  /** A token that nobody knows yet. */
  static String fresh() {
    byte[] token = new byte[BYTES];
    new SecureRandom().nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }
}
