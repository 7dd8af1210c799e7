package io.rshare.http.rest;

import io.rshare.application.Says;
import io.rshare.domain.fault.AccessDenial;
import io.rshare.domain.fault.Fault;
import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.fault.FaultKind;
import io.rshare.http.FaultStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A refusal of the REST door, on its way to the client (RFC 9457). */
public final class Problem extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** RPC says what is wrong with a signature; this door says only that there is no caller. */
  public static final String UNAUTHENTICATED = "Unauthenticated";

  /** Bodies have to be JSON; the RPC interface takes more. */
  public static final String UNSUPPORTED_MEDIA_TYPE = "UnsupportedMediaType";

  static final String RETRY_AFTER = "Retry-After";

  /** Time to wait where the fault does not say (assumed). */
  private static final Duration RETRY_AFTER_UNKNOWN = Duration.ofSeconds(1);

  private static final String AUTHENTICATION_NEEDED = "Authentication needed";

  private final transient Body body;
  private final transient Map<String, String> headers;
  private final transient Duration wait;
  private final boolean audited;

  /**
   * The body of a refusal; its status code decides which codes there may be.
   *
   * @param type address of what explains the code, relative to the service
   * @param title the same for all refusals of a kind
   * @param status HTTP status
   * @param detail for people
   * @param code as the RPC interface answers it
   * @param place where in the request the refused value stands: {@code ?name} in the query, <code>
   *     {name}</code> in the path, a JSON pointer into the body; absent where no single place is to
   *     blame
   * @param requestId id of the call
   * @param accessDeniedDetail why access was denied; on authorisation failures only
   */
  public record Body(
      String type,
      String title,
      int status,
      String detail,
      String code,
      @Says("Where it is: ?name in the query, {name} in the path, a JSON pointer into the body.")
          Optional<String> place,
      String requestId,
      Optional<AccessDenial> accessDeniedDetail) {}

  private Problem(
      int status,
      String title,
      String code,
      String detail,
      Optional<String> place,
      Optional<AccessDenial> denial,
      Map<String, String> headers) {
    this(
        new Body("/v1/docs#" + code, title, status, detail, code, place, "", denial),
        headers,
        Duration.ZERO,
        false);
  }

  private Problem(Body body, Map<String, String> headers, Duration wait, boolean audited) {
    super(body.detail(), null, false, false);
    this.body = body;
    this.headers = Map.copyOf(headers);
    this.wait = wait;
    this.audited = audited;
  }

  /** {@code fault}, as this door says it; {@code place} is where in the request it is. */
  static Problem of(Fault fault, Optional<String> place) {
    return new Problem(
        status(fault.code()),
        title(fault.code().kind()),
        fault.wireCode(),
        fault.message(),
        place,
        fault.denial(),
        headers(fault));
  }

  /** {@code fault}, where no route was found yet. */
  static Problem of(Fault fault) {
    return of(fault, Optional.empty());
  }

  /**
   * The HTTP status of {@code code}: that of the RPC interface, but for throttling, for which
   * clients that know HTTP alone wait at 429 only (RFC 6585).
   */
  static int status(FaultCode code) {
    return code.kind() == FaultKind.THROTTLED ? 429 : FaultStatus.of(code);
  }

  private static Map<String, String> headers(Fault fault) {
    if (!isTemporary(status(fault.code()))) {
      return Map.of();
    }
    long millis = fault.retryAfter().orElse(RETRY_AFTER_UNKNOWN).toMillis();
    return Map.of(RETRY_AFTER, Long.toString(Math.max(1, Math.ceilDiv(millis, 1_000))));
  }

  /** True if answers with {@code status} say when to try again. */
  static boolean isTemporary(int status) {
    return status == 429 || status == 503;
  }

  /** A request that cannot be read; {@code detail} says what is wrong with it. */
  public static Problem malformed(String detail) {
    return malformed(Optional.empty(), detail);
  }

  /**
   * The same at a place: the name of an input, perhaps with what lies in it ({@code checks/0}), or
   * a place as it is answered.
   */
  public static Problem malformed(String place, String detail) {
    return malformed(Optional.of(place), detail);
  }

  private static Problem malformed(Optional<String> place, String detail) {
    FaultCode code = FaultCode.PARAMETER_INVALID;
    return new Problem(
        FaultStatus.of(code),
        title(code.kind()),
        code.wireCode(),
        detail,
        place,
        Optional.empty(),
        Map.of());
  }

  /** The one answer to a caller who cannot be told; it does not say why. */
  public static Problem unauthenticated() {
    return new Problem(
        401,
        AUTHENTICATION_NEEDED,
        UNAUTHENTICATED,
        "The request has no valid credentials.",
        Optional.empty(),
        Optional.empty(),
        Map.of("WWW-Authenticate", "Bearer realm=\"resourcesharing\""));
  }

  /** The same, answered after {@code time} only. */
  Problem after(Duration time) {
    return new Problem(body, headers, time, audited);
  }

  /** {@code fault} of a use case, whose refusal is in the audit trail already. */
  public static Problem ofUseCase(Fault fault) {
    Problem problem = of(fault, fault.place());
    return new Problem(problem.body, problem.headers, problem.wait, true);
  }

  /** Whether the refusal is in the audit trail already. */
  boolean isAudited() {
    return audited;
  }

  /** The time for which the answer is held back. */
  Duration pause() {
    return wait;
  }

  /** The thing that the path names is not there; {@code detail} says what. */
  public static Problem missing(String detail) {
    FaultCode code = FaultCode.ACTION_NOT_FOUND;
    return new Problem(
        FaultStatus.of(code),
        title(code.kind()),
        code.wireCode(),
        detail,
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  static Problem unsupportedMediaType() {
    return new Problem(
        415,
        title(FaultKind.INVALID),
        UNSUPPORTED_MEDIA_TYPE,
        "The body must be application/json.",
        Optional.empty(),
        Optional.empty(),
        Map.of());
  }

  static Problem methodNotAllowed(List<String> allowed) {
    FaultCode code = FaultCode.METHOD_UNSUPPORTED;
    return new Problem(
        FaultStatus.of(code),
        title(code.kind()),
        code.wireCode(),
        code.message(),
        Optional.empty(),
        Optional.empty(),
        Map.of("Allow", String.join(", ", allowed)));
  }

  /** The body of the answer to call {@code requestId} of {@code route}, where there is one. */
  Body body(String requestId, Optional<Route> route) {
    return new Body(
        body.type,
        body.title,
        body.status,
        body.detail,
        body.code,
        body.place.map(path -> route.flatMap(asked -> Places.of(path, asked)).orElse(path)),
        requestId,
        body.accessDeniedDetail);
  }

  /** As the RPC interface answers it. */
  String code() {
    return body.code;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** The title of refusals with {@code code}. */
  static String title(String code) {
    return switch (code) {
      case UNAUTHENTICATED -> AUTHENTICATION_NEEDED;
      case UNSUPPORTED_MEDIA_TYPE -> title(FaultKind.INVALID);
      default ->
          Stream.of(FaultCode.values())
              .filter(known -> isCalled(known, code))
              .map(known -> title(known.kind()))
              .findFirst()
              .orElseThrow();
    };
  }

  private static boolean isCalled(FaultCode known, String code) {
    return known == FaultCode.PARAMETER_MISSING
        ? code.matches("Missing[A-Za-z]+")
        : known.wireCode().equals(code);
  }

  private static String title(FaultKind kind) {
    return switch (kind) {
      case INVALID -> "Invalid request";
      case DENIED -> "Access denied";
      case MISSING -> "Not found";
      case CONFLICT -> "Conflict with the current state";
      case QUOTA -> "Quota exhausted";
      case THROTTLED -> "Too many calls";
      case UNAVAILABLE -> "Temporarily unavailable";
      case BROKEN -> "Internal error";
    };
  }
}
