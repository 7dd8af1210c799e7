package io.rshare.persistence.database;

import io.micronaut.transaction.TransactionStatus;
import java.sql.Connection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The transaction that a thread works in. Kept here and not asked of the framework, because every
 * statement and every port asks for it.
 *
 * @param status what the framework calls it
 * @param connection it runs on
 * @param mayWrite whether it is one that may write
 */
record OpenTransaction(
    TransactionStatus<Connection> status, Connection connection, boolean mayWrite) {
  private static final ScopedValue<OpenTransaction> CURRENT = ScopedValue.newInstance();

  /** That of this thread, if it is in one. */
  static Optional<OpenTransaction> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** What {@code work} returns, which is done within this transaction. */
  <T> T run(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }
}
