package io.rshare.domain.port;

import io.rshare.domain.account.AccountId;
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

  /**
   * As {@link #write(Supplier)}, for a short command that {@code account} gave. An adapter may
   * store it in one transaction with commands that wait at the same time; each still sees what
   * those before it did, none is answered before all are durable, and one that throws leaves
   * nothing.
   */
  default <T> T write(AccountId account, Supplier<T> work) {
    return write(work);
  }

  /** Runs {@code work} in a transaction that only reads. */
  <T> T read(Supplier<T> work);
}
