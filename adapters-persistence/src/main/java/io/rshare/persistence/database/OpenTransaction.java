package io.rshare.persistence.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The part of a transaction that one unit of work has. Kept here and not asked of the framework,
 * because every statement and every port asks for it.
 */
final class OpenTransaction {
  private static final ScopedValue<OpenTransaction> CURRENT = ScopedValue.newInstance();

  private final Connection connection;
  private final PendingWrites pending;
  private final boolean mayWrite;
  private final List<Runnable> afterCommit = new ArrayList<>(1);
  private boolean wrote;

  private OpenTransaction(Connection connection, PendingWrites pending, boolean mayWrite) {
    this.connection = connection;
    this.pending = pending;
    this.mayWrite = mayWrite;
  }

  static OpenTransaction reading(Connection connection) {
    return new OpenTransaction(connection, new PendingWrites(connection, false), false);
  }

  /**
   * One whose writes may be put off into {@code pending}, with those of all who share the
   * transaction.
   */
  static OpenTransaction writing(Connection connection, PendingWrites pending) {
    return new OpenTransaction(connection, pending, true);
  }

  /** That of this thread, if it is in one. */
  static Optional<OpenTransaction> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** What {@code work} returns, which is done within this transaction. */
  <T> T run(Supplier<T> work) {
    return ScopedValue.where(CURRENT, this).call(work::get);
  }

  Connection connection() {
    return connection;
  }

  PendingWrites pending() {
    return pending;
  }

  /** Does what was put off, by this part of the transaction or another. */
  void flush() {
    ScopedValue.where(CURRENT, this).run(pending::flush);
  }

  boolean mayWrite() {
    return mayWrite;
  }

  void noteWrite() {
    wrote = true;
  }

  /** Whether there may be something to undo. */
  boolean wrote() {
    return wrote;
  }

  void afterCommit(Runnable action) {
    afterCommit.add(action);
  }

  void committed() {
    afterCommit.forEach(Runnable::run);
  }
}
