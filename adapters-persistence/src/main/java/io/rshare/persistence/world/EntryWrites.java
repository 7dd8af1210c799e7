package io.rshare.persistence.world;

import io.rshare.domain.world.Kind;
import io.rshare.domain.world.World;
import io.rshare.persistence.database.Dialect;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Changes entries one by one, and tells all nodes that something has changed. */
@Singleton
final class EntryWrites {
  private final Sql sql;
  private final Dialect dialect;
  private final WorldRows rows;
  private final JdbcUnitOfWork unitOfWork;
  private final WorldEpoch epoch;

  EntryWrites(
      Sql sql, Dialect dialect, WorldRows rows, JdbcUnitOfWork unitOfWork, WorldEpoch epoch) {
    this.sql = sql;
    this.dialect = dialect;
    this.rows = rows;
    this.unitOfWork = unitOfWork;
    this.epoch = epoch;
  }

  /** Holds off all other changes until the transaction ends. */
  void claim() {
    sql.query(dialect.locking("SELECT epoch FROM world WHERE id = 1"), row -> row.getLong(1));
  }

  /** Stores {@code after} in place of {@code before}. */
  <T> void replace(Kind<T> kind, Optional<T> before, Optional<T> after) {
    if (rows.store(alone(kind, before), alone(kind, after))) {
      tell();
    }
  }

  private static <T> World alone(Kind<T> kind, Optional<T> entry) {
    return World.EMPTY.with(kind, entry.map(List::of).orElse(List.of()));
  }

  /** Deletes rows; returns how many there were. */
  int delete(String statement, Object... values) {
    int deleted = sql.update(statement, values);
    if (deleted > 0) {
      tell();
    }
    return deleted;
  }

  /** Forgets the text of a system policy that is attached to nothing. */
  void forgetUnlessAttached(String systemPolicy) {
    String unless =
        " AND NOT EXISTS (SELECT 1 FROM ram_policy_attachment a WHERE a.maker = ''"
            + " AND a.policy_name = ?)";
    delete(
        "DELETE FROM ram_policy_version WHERE maker = '' AND name = ?" + unless,
        systemPolicy,
        systemPolicy);
    delete(
        "DELETE FROM ram_policy WHERE maker = '' AND name = ?" + unless,
        systemPolicy,
        systemPolicy);
  }

  private void tell() {
    sql.update("UPDATE world SET epoch = epoch + 1 WHERE id = 1");
    unitOfWork.afterCommit(epoch::expire);
  }
}
