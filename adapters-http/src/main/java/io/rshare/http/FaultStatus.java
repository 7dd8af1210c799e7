package io.rshare.http;

import io.rshare.domain.fault.FaultCode;
import io.rshare.domain.fault.FaultKind;

/** The HTTP status of every refusal, as documented for the code or, where it is not, its kind. */
public final class FaultStatus {
  private FaultStatus() {}

  /**
   * The same for the RPC interface, which knows no paths: what it does not serve is a bad request.
   * The cloud answers 404 there, but clients take that for a thing that is gone: the Terraform
   * provider drops everything from its state whose read is answered so (assumed).
   */
  public static int ofRpc(FaultCode code) {
    return switch (code) {
      case ACTION_NOT_FOUND, PRODUCT_NOT_FOUND -> 400;
      default -> of(code);
    };
  }

  /** The status to answer {@code code} with. */
  public static int of(FaultCode code) {
    return switch (code) {
      case METHOD_UNSUPPORTED -> 405;
      case BODY_TOO_LARGE -> 413;
      case EXPECTATION_FAILED -> 417;
      // Every refusal of ChangeResourceGroup is documented with 400.
      case MOVE_NOT_PERMITTED, MOVE_FAILED -> 400;
      default -> of(code.kind());
    };
  }

  private static int of(FaultKind kind) {
    return switch (kind) {
      case INVALID -> 400;
      case DENIED -> 403;
      case MISSING -> 404;
      case CONFLICT, QUOTA -> 409;
      case THROTTLED -> 400;
      case UNAVAILABLE -> 503;
      case BROKEN -> 500;
    };
  }
}
