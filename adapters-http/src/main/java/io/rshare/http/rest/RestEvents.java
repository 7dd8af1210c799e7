package io.rshare.http.rest;

import io.rshare.application.audit.DoorEvent;
import io.rshare.application.audit.DoorEvent.Door;
import io.rshare.application.audit.DoorEvent.Kind;
import io.rshare.application.audit.DoorTrail;
import io.rshare.http.FailedAuthentications;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down what happens at the REST door and is no operation of a caller. */
public final class RestEvents {
  private static final String ADMINISTRATOR = "administrator";

  private final DoorTrail trail;
  private final FailedAuthentications failures;
  private final InstantSource clock;

  RestEvents(DoorTrail trail, FailedAuthentications failures, InstantSource clock) {
    this.trail = trail;
    this.failures = failures;
    this.clock = clock;
  }

  /** The refusal of somebody who proved nothing, for a {@code reason} that it does not tell. */
  Problem failed(Door door, Optional<String> accessKeyId, String reason, RestCall call) {
    return Problem.unauthenticated()
        .after(failures.add(door, accessKeyId, reason, call.origin(), call.requestId()));
  }

  /** A token was issued to {@code principal}. */
  void issued(String accessKeyId, String principal, RestCall call) {
    trail.record(
        new DoorEvent(
            Kind.TOKEN_ISSUED,
            true,
            call.requestId(),
            clock.instant(),
            Door.TOKENS,
            Optional.of(principal),
            Optional.of(accessKeyId),
            call.origin(),
            Optional.empty(),
            Optional.empty()));
  }

  /** An administrator read {@code path}, or asked in vain for a read or a change. */
  void administered(boolean write, String path, Optional<String> reason, RestCall call) {
    trail.record(
        new DoorEvent(
            write ? Kind.WORLD_CHANGED : Kind.WORLD_READ,
            write,
            call.requestId(),
            clock.instant(),
            Door.ADMINISTRATION,
            Optional.of(ADMINISTRATOR),
            Optional.empty(),
            call.origin(),
            Optional.of(path),
            reason));
  }
}
