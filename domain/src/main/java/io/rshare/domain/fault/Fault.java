package io.rshare.domain.fault;

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

  Fault(FaultCode code, List<String> args, @Nullable AccessDenial denial) {
    super(code.message(args), null, false, false);
    this.code = code;
    this.args = List.copyOf(args);
    this.denial = denial;
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

  /** Why access was denied; present on authorisation failures only. */
  public Optional<AccessDenial> denial() {
    return Optional.ofNullable(denial);
  }
}
