package io.rshare.persistence.world;

import io.micronaut.data.exceptions.DataAccessException;
import io.rshare.domain.port.Worlds;
import io.rshare.domain.world.World;
import io.rshare.domain.world.WorldRules;
import io.rshare.persistence.database.JdbcUnitOfWork;
import io.rshare.persistence.database.Sql;
import io.rshare.persistence.database.Trouble;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.UnaryOperator;

@Singleton
final class JdbcWorlds implements Worlds {
  private final JdbcUnitOfWork unitOfWork;
  private final Sql sql;
  private final WorldReader reader;
  private final WorldRows rows;
  private final WorldEpoch epoch;
  private final OneMoment moment;

  JdbcWorlds(
      JdbcUnitOfWork unitOfWork,
      Sql sql,
      WorldReader reader,
      WorldRows rows,
      WorldEpoch epoch,
      OneMoment moment) {
    this.unitOfWork = unitOfWork;
    this.sql = sql;
    this.reader = reader;
    this.rows = rows;
    this.epoch = epoch;
    this.moment = moment;
  }

  @Override
  public World current() {
    return moment.read(reader::world);
  }

  @Override
  public World change(UnaryOperator<World> change) {
    return apply(change, Optional.empty());
  }

  @Override
  public World change(UnaryOperator<World> change, String digest) {
    return apply(change, Optional.of(digest));
  }

  private World apply(UnaryOperator<World> change, Optional<String> digest) {
    try {
      return unitOfWork.write(
          () -> {
            World after = applyToClaimed(change);
            digest.ifPresent(name -> sql.update("UPDATE world SET digest = ? WHERE id = 1", name));
            return after;
          });
    } catch (DataAccessException e) {
      throw Trouble.of(e).isPresent()
          ? new IllegalArgumentException("the world does not fit the tables", e)
          : e;
    }
  }

  private World applyToClaimed(UnaryOperator<World> change) {
    // INVARIANT: first, because its lock keeps other changers waiting, and because on another
    // primary one of two writes to the same row is undone; so what is read now stays.
    sql.update("UPDATE world SET epoch = epoch + 1 WHERE id = 1");
    World before = reader.world();
    World after = WorldRules.checked(change.apply(before));
    if (rows.store(before, after)) {
      unitOfWork.afterCommit(epoch::expire);
    } else {
      sql.update("UPDATE world SET epoch = epoch - 1 WHERE id = 1");
    }
    return after;
  }

  @Override
  public Optional<String> digest() {
    return unitOfWork
        .read(
            () ->
                sql.query(
                    "SELECT digest FROM world WHERE id = 1",
                    row -> Optional.ofNullable(row.getString(1))))
        .getFirst();
  }
}
