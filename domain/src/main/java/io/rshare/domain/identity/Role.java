package io.rshare.domain.identity;

import io.rshare.domain.account.AccountId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * A RAM role of an account.
 *
 * @param account the account it belongs to
 * @param id numeric id
 * @param name unique in the account, whatever the case
 * @param serviceLinked whether a service owns it; control policies do not reach it
 * @param trustPolicy text of the policy that says who may assume it; nobody without one
 * @param maxSessionDuration how long a session of it may last: 1 to 12 hours
 */
public record Role(
    AccountId account,
    String id,
    String name,
    boolean serviceLinked,
    Optional<String> trustPolicy,
    Duration maxSessionDuration) {

  /** How long a session of a role may last if nothing else is said. */
  public static final Duration DEFAULT_SESSION_DURATION = Duration.ofHours(1);

  /** How long a session of a role may be allowed to last. */
  public static final Duration LONGEST_SESSION_DURATION = Duration.ofHours(12);

  /** What two roles of an account must not have in common. */
  public static String comparable(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
