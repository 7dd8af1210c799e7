package io.rshare.domain.port;

import io.rshare.domain.fault.FaultCode;
import java.util.function.Supplier;

/**
 * The transaction around a command. Everything the ports do inside {@code work} is stored together
 * or not at all: when {@code work} throws, nothing of it remains, and what it threw comes out
 * unchanged.
 *
 * <p>An adapter may run {@code work} again after a transient conflict, a bounded number of times,
 * so {@code work} must have no effect outside the ports. Where the store cannot be had in time,
 * {@link FaultCode#UNAVAILABLE} comes out.
 */
public interface UnitOfWork {
  /**
   * Runs {@code work} in a transaction that may write; when this returns, the writes are durable.
   */
  <T> T write(Supplier<T> work);

  /** Runs {@code work} in a transaction that only reads. */
  <T> T read(Supplier<T> work);
}
