package io.rshare.persistence.database;

import java.sql.Connection;
import java.util.Optional;
import java.util.function.Function;

/** How the transactions of a kind of database begin and end. */
public interface Transactions extends AutoCloseable {
  /** What {@code work} returns, as it sees one moment; it is to write nothing. */
  <T> T read(Function<Connection, T> work);

  /** What {@code work} returns, once what it wrote is stored; whatever it throws undoes all. */
  <T> T write(Function<Connection, T> work);

  /** What keeps anybody from writing that can be told without trying, if anything does. */
  default Optional<String> trouble() {
    return Optional.empty();
  }

  /** Gives up what it holds itself. */
  @Override
  default void close() {}
}
