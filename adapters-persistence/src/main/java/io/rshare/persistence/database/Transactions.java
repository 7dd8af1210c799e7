package io.rshare.persistence.database;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;

/** Transactions of one kind of database. */
public interface Transactions extends AutoCloseable {
  /** Runs {@code work} on a snapshot and returns its result; it must not write. */
  <T> T read(Function<Connection, T> work);

  /**
   * Runs {@code work} in a transaction and returns its result after the commit; an exception rolls
   * back.
   */
  <T> T write(Function<Connection, T> work);

  /** The obstacle to writing that is visible without a write, if there is one. */
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /** Gives up what it holds itself. */
  @Override
  default void close() {}
}
