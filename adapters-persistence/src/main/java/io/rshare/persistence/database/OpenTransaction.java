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
  private final boolean mayWrite;
  private final List<Runnable> afterCommit = new ArrayList<>(1);
  private boolean wrote;

  OpenTransaction(Connection connection, boolean mayWrite) {
    this.connection = connection;
    this.mayWrite = mayWrite;
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
