package io.rshare.domain.fault;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the caller gets to see. It has no stack trace: it tells about the request, not
 * about the code, and bad requests must stay cheap.
 */
public final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FaultCode code;
  private final transient List<String> args;
  private final transient @Nullable AccessDenial denial;
  private final transient @Nullable String place;
  private final transient @Nullable Duration wait;

  Fault(FaultCode code, List<String> args, @Nullable AccessDenial denial, @Nullable Duration wait) {
    this(code, args, denial, null, wait, code.message(args));
  }

  private Fault(
      FaultCode code,
      List<String> args,
      @Nullable AccessDenial denial,
      @Nullable String place,
      @Nullable Duration wait,
      String message) {
    super(message, null, false, false);
    this.code = code;
    this.args = List.copyOf(args);
    this.denial = denial;
    this.place = place;
    this.wait = wait;
  }

  /**
   * The same, about one place in the request.
   *
   * @param where name of a parameter, or the path of a member, such as {@code checks/0/action}
   */
  public Fault at(String where) {
    return new Fault(code, args, denial, where, wait, message());
  }

  /** The same, with {@code detail} added to a documented message that leaves room for it. */
  public Fault saying(String where, String detail) {
    return new Fault(code, args, denial, where, wait, message() + " " + detail);
  }

  /** The entry of the catalogue. */
  public FaultCode code() {
    return code;
  }

  /** The code as it travels, for example {@code MissingTimestamp}. */
  public String wireCode() {
    return code.wireCode(args);
  }

  /** The documented message with its arguments filled in. */
  public String message() {
    return Objects.requireNonNull(getMessage());
  }

  /** The place in the request that is refused, where the fault is about one and says so. */
  public Optional<String> place() {
    return Optional.ofNullable(place);
  }

  /** Why access was denied; present on authorisation failures only. */
  public Optional<AccessDenial> denial() {
    return Optional.ofNullable(denial);
  }

  /** How long the caller should wait before it tries again, where that is known. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }
}
