package io.rshare.application.access;

import java.util.Optional;

/**
 * That a call assumes a role, which the role has to allow as well.
 *
 * @param policy the text of the role's trust policy; without one it trusts nobody
 */
public record Trust(Optional<String> policy) {
  /** The answer of a role that nobody may assume, and of one that does not exist. */
  public static final Trust NOBODY = new Trust(Optional.empty());
}
