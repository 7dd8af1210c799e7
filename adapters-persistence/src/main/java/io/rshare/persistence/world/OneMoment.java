package io.rshare.persistence.world;

import io.rshare.domain.fault.FaultCode;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads what takes several statements as it is at one moment. Statements of a transaction that only
 * reads may see what was stored between them, so the epoch tells whether anything was.
 */
@Singleton
final class OneMoment {
  private static final int ATTEMPTS = 10;

  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;

  OneMoment(JdbcUnitOfWork unitOfWork, Sql sql) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
  }

  /** The epoch, which grows in the transaction of each change. */
  long epoch() {
    return sql.query("SELECT epoch FROM world WHERE id = 1", row -> row.getLong(1)).getFirst();
  }

  /**
   * The answer of {@code read} from a time without changes; {@code UNAVAILABLE} if there is none.
   */
  <T> T read(Supplier<T> read) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<T> value = unitOfWork.read(() -> unlessItChanges(read));
      if (value.isPresent()) {
        return value.get();
      }
    }
    throw FaultCode.UNAVAILABLE.fault();
  }

  private <T> Optional<T> unlessItChanges(Supplier<T> read) {
    long before = epoch();
    try {
      T value = read.get();
      return epoch() == before ? Optional.of(value) : Optional.empty();
    } catch (IllegalArgumentException e) {
      // The halves of two states may make an entry that cannot be.
      if (epoch() == before) {
        throw e;
      }
      return Optional.empty();
    }
  }
}
