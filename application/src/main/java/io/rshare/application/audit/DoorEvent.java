package io.rshare.application.audit;

import io.rshare.application.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened at a door and is not an operation of a caller: a failed authentication, a
 * token that was issued, a call of an administrator.
 *
 * @param kind what happened
 * @param write whether it changed something or yielded credentials
 * @param requestId id of the request
 * @param time when it arrived
 * @param door which way it came in
 * @param principal who is known to have sent it; nothing where nobody is
 * @param accessKeyId the key it names, which nothing may prove
 * @param origin from where
 * @param subject what it concerns, such as a path
 * @param reason why it was refused, as a code and never as a secret; nothing if it succeeded
 */
public record DoorEvent(
    Kind kind,
    boolean write,
    String requestId,
    Instant time,
    Door door,
    Optional<String> principal,
    Optional<String> accessKeyId,
    Origin origin,
    Optional<String> subject,
    Optional<String> reason) {

  /** What happened. */
  public enum Kind {
    /** Somebody could not prove who they are. */
    AUTHENTICATION_FAILED("AuthenticationFailed"),
    /** A bearer token was issued. */
    TOKEN_ISSUED("CreateToken"),
    /** An administrator read something. */
    WORLD_READ("ReadWorld"),
    /** An administrator changed something. */
    WORLD_CHANGED("ChangeWorld");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** As it stands in the audit trail. */
    public String title() {
      return title;
    }
  }

  /** The ways in. */
  public enum Door {
    /** Signed requests. */
    RPC,
    /** Bearer tokens. */
    REST,
    /** The routes that issue bearer tokens. */
    TOKENS,
    /** The routes of administrators. */
    ADMINISTRATION
  }
}
