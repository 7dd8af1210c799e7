package io.rshare.http;

import io.micronaut.context.annotation.Property;
import io.rshare.application.Origin;
import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorTrail;
import io.rshare.domain.fault.FaultCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes down who fails to prove who they are, and slows down whoever goes on failing: the answers
 * to their failures are held back. An answer to a proper request never is, from whatever address.
 */
@Singleton
public final class FailedAuthentications {
  private static final int MAX_KEY = 128;

  /** The refusals that say a claim was not proved; others say that there was none to prove. */
  private static final Set<FaultCode> FAILURES =
      EnumSet.of(
          FaultCode.ACCESS_KEY_NOT_FOUND,
          FaultCode.ACCESS_KEY_INACTIVE,
          FaultCode.SIGNATURE_MISMATCH,
          FaultCode.CONTENT_MD5_MISMATCH,
          FaultCode.TIMESTAMP_EXPIRED,
          FaultCode.SECURITY_TOKEN_EXPIRED,
          FaultCode.SECURITY_TOKEN_MALFORMED,
          FaultCode.SECURITY_TOKEN_MISMATCH,
          FaultCode.NONCE_USED);

  private final DoorTrail trail;
  private final InstantSource clock;
  private final FailureBudgets budgets;
  private final Duration delay;

  FailedAuthentications(
      DoorTrail trail,
      InstantSource clock,
      @Property(name = "rshare.http.failed-authentications", defaultValue = "30") int budget,
      @Property(name = "rshare.http.failed-authentication-delay", defaultValue = "1s")
          Duration delay) {
    this.trail = trail;
    this.clock = clock;
    this.budgets = new FailureBudgets(budget);
    this.delay = delay;
  }

  /** True if a refusal with {@code code} is one. */
  static boolean concern(FaultCode code) {
    return FAILURES.contains(code);
  }

  /**
   * Writes one down and tells how long its answer is to wait: not at all within the budget of its
   * source.
   *
   * @param door where it happened
   * @param accessKeyId the key that was named, if any
   * @param reason a code
   */
  public Duration add(
      DoorEvent.Door door,
      Optional<String> accessKeyId,
      String reason,
      Origin origin,
      String requestId) {
    trail.record(
        new DoorEvent(
            DoorEvent.Kind.AUTHENTICATION_FAILED,
            false,
            requestId,
            clock.instant(),
            door,
            Optional.empty(),
            accessKeyId.map(FailedAuthentications::cut),
            origin,
            Optional.empty(),
            Optional.of(reason)));
    return budgets.spend(origin.sourceIp()) ? Duration.ZERO : delay;
  }

  private static String cut(String key) {
    return key.length() > MAX_KEY ? key.substring(0, MAX_KEY) : key;
  }
}
