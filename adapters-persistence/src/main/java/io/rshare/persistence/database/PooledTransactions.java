package io.rshare.persistence.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.util.function.Function;

/** Transactions on a server: any connection of the pool may write. */
record PooledTransactions(TransactionOperations<Connection> operations) implements Transactions {
  @Override
  public <T> T read(Function<Connection, T> work) {
    return operations.execute(
        TransactionDefinition.READ_ONLY, status -> work.apply(status.getConnection()));
  }

  @Override
  public <T> T write(Function<Connection, T> work) {
    return operations.execute(
        TransactionDefinition.DEFAULT, status -> work.apply(status.getConnection()));
  }
}
