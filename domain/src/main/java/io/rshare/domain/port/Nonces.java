package io.rshare.domain.port;

import io.rshare.domain.fault.FaultCode;
import java.time.Instant;

/** Signature nonces of writes, so that a replayed write is refused on every node. */
public interface Nonces {
  /**
   * Remembers that {@code nonce} was used with {@code accessKeyId}, at least until {@code until}.
   * Runs inside a {@link UnitOfWork}: if that is undone, the nonce is free again. {@link
   * FaultCode#NONCE_USED} if it was used before: thrown here, or by the unit of work, which then
   * tells no other fault and stores nothing.
   */
  void use(String accessKeyId, String nonce, Instant until);
}
